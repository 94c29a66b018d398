# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks recorded requests against the vendors' machine-readable descriptions. Each check gives a list of what is wrong."""
import gzip
import json
import os
import pathlib
import re
import urllib.parse

SOURCE = pathlib.Path(os.environ.get("ISTHMUS_SOURCE", "."))


def facts():
    """../shared/facts/api beside the source, also from a worktree one folder further down; None where it is not."""
    return next((path for path in (SOURCE / "../shared/facts/api", SOURCE / "../../shared/facts/api") if path.exists()), None)


def botocore_model(service):
    """The newest model that an installed botocore has, or None."""
    try:
        import botocore
    except ImportError:
        return None
    versions = sorted((pathlib.Path(botocore.__file__).parent / "data" / service).glob("*"))
    for name in ("service-2.json", "service-2.json.gz"):
        path = versions[-1] / name if versions else None
        if path is not None and path.exists():
            raw = path.read_bytes()
            return json.loads(gzip.decompress(raw) if name.endswith(".gz") else raw)
    return None


class AwsModel:
    """One service: what the facts say of an operation, else what botocore says."""

    def __init__(self, service, folder):
        with open(folder / f"aws-{service}.json") as file:
            self.models = [json.load(file)]
        newer = botocore_model(service)
        if newer is not None:
            self.models.append(newer)

    def model_of(self, operation):
        return next((model for model in self.models if operation in model["operations"]), None)

    def check(self, operation, value):
        """`value`: the input as nested objects and lists."""
        model = self.model_of(operation)
        if model is None:
            return [f"{operation}: no model knows this operation"]
        given = model["operations"][operation].get("input")
        if given is None:
            return [f"{operation} takes no input"] if value else []
        return [f"{operation}{problem}" for problem in check_shape(model["shapes"], given["shape"], value, "")]

    def check_form(self, operation, form):
        """A form of the EC2 protocol: every name must lead to a leaf of the input."""
        model = self.model_of(operation)
        if model is None:
            return [f"{operation}: no model knows this operation"]
        shapes = model["shapes"]
        value = {}
        problems = []
        for name, text in form.items():
            if name in ("Action", "Version"):
                continue
            problem = put(shapes, model["operations"][operation]["input"]["shape"], name.split("."), text, value)
            if problem:
                problems.append(f"{operation} {name}: {problem}")
        if problems:
            return problems
        return self.check(operation, lists(value))

    def find_rest(self, method, path):
        """(operation, values of the path) of a REST request, or None."""
        for model in self.models:
            for name, operation in model["operations"].items():
                http = operation["http"]
                shape = re.sub(r"\\\{(\w+)\\\+?\\?\}", r"(?P<\1>[^/]+)", re.escape(http["requestUri"].split("?")[0]))
                match = re.fullmatch(shape, path) if http["method"] == method else None
                if match:
                    return name, {key: urllib.parse.unquote(text) for key, text in match.groupdict().items()}
        return None

    def check_rest(self, method, path, query, body):
        found = self.find_rest(method, path)
        if found is None:
            return [f"{method} {path}: no such operation"]
        operation, values = found
        model = self.model_of(operation)
        members = model["shapes"][model["operations"][operation]["input"]["shape"]].get("members", {})
        value = dict(body)
        for name, member in members.items():
            place, wire = member.get("location"), member.get("locationName", name)
            if place == "uri" and wire in values:
                value[name] = values[wire]
            elif place == "querystring" and wire in query:
                value[name] = query.pop(wire)
                kind = model["shapes"][member["shape"]]["type"]
                value[name] = int(value[name]) if kind == "integer" else [value[name]] if kind == "list" else value[name]
        return [f"{operation}: no query parameter {name}" for name in query] + self.check(operation, value)


def put(shapes, shape, path, text, value):
    """Puts one value of a form where its name says, with list indices as keys; what is wrong, or None."""
    described = shapes[shape]
    if not path:
        if described["type"] in ("structure", "list"):
            return "ends before a value"
        value["="] = text
        return typed(described, text)
    if described["type"] == "list":
        if not path[0].isdigit():
            return f"a number was expected, not {path[0]}"
        return put(shapes, described["member"]["shape"], path[1:], text, value.setdefault(int(path[0]), {}))
    if described["type"] != "structure":
        return "goes on after a value"
    for name, member in described["members"].items():
        wire = member.get("queryName") or member.get("locationName", name)
        if path[0] in (wire if member.get("queryName") else wire[0].upper() + wire[1:], ):
            return put(shapes, member["shape"], path[1:], text, value.setdefault(name, {}))
    return f"there is no member {path[0]}"


def typed(shape, text):
    kind = shape["type"]
    if kind == "boolean" and text not in ("true", "false"):
        return f"{text} is no boolean"
    if kind in ("integer", "long") and not re.fullmatch(r"-?\d+", text):
        return f"{text} is no number"
    return None


def lists(value):
    """Objects whose keys are 1, 2, ... as lists, leaves as their text."""
    if isinstance(value, dict):
        if set(value) == {"="}:
            return value["="]
        if value and all(isinstance(key, int) for key in value):
            return [lists(value[key]) for key in sorted(value)]
        return {key: lists(one) for key, one in value.items()}
    return value


def check_shape(shapes, name, value, where):
    shape = shapes[name]
    kind = shape["type"]
    if kind == "structure":
        if not isinstance(value, dict):
            return [f"{where}: an object was expected"]
        members = shape["members"]
        out = [f"{where}.{key}: there is no such member" for key in value if key not in members]
        out += [f"{where}.{key} is missing" for key in shape.get("required", []) if key not in value]
        if shape.get("union") and len(value) != 1:
            out.append(f"{where}: exactly one member of a union")
        for key in value.keys() & members.keys():
            out += check_shape(shapes, members[key]["shape"], value[key], f"{where}.{key}")
        return out
    if kind == "list":
        if not isinstance(value, list):
            return [f"{where}: a list was expected"]
        return [problem for i, one in enumerate(value)
                for problem in check_shape(shapes, shape["member"]["shape"], one, f"{where}[{i}]")]
    if kind == "map":
        if not isinstance(value, dict):
            return [f"{where}: a map was expected"]
        return [problem for key, one in value.items()
                for problem in check_shape(shapes, shape["key"]["shape"], key, f"{where} key")
                + check_shape(shapes, shape["value"]["shape"], one, f"{where}.{key}")]
    if kind == "string":
        return check_text(shape, value, where)
    if kind == "boolean":
        return [] if isinstance(value, bool) or value in ("true", "false") else [f"{where}: {value!r} is no boolean"]
    if kind in ("integer", "long"):
        good = not isinstance(value, bool) and (isinstance(value, int) or (isinstance(value, str) and value.lstrip("-").isdigit()))
        if not good:
            return [f"{where}: {value!r} is no number"]
        if not shape.get("min", -2**63) <= int(value) <= shape.get("max", 2**63):
            return [f"{where}: {value} is out of range"]
    return []


def check_text(shape, value, where):
    if not isinstance(value, str):
        return [f"{where}: text was expected"]
    out = []
    if "enum" in shape and value not in shape["enum"]:
        out.append(f"{where}: {value} is none of {shape['enum']}")
    if not shape.get("min", 0) <= len(value) <= shape.get("max", 2**31):
        out.append(f"{where}: wrong length")
    if "pattern" in shape and not re.search(shape["pattern"].replace(r"\p{L}", "A-Za-z").replace(r"\p{Z}", " ")
                                            .replace(r"\p{N}", "0-9").replace(r"\p{P}", r"!-/:-@\[-`{-~"), value):
        out.append(f"{where}: does not match {shape['pattern']}")
    return out


class GoogleModel:
    """A discovery document."""

    def __init__(self, path):
        with open(path) as file:
            self.document = json.load(file)

    def find(self, method, path):
        for name, one in self.document["methods"].items():
            shape = re.sub(r"\{\w+\}", "[^/]+", one["flatPath"])
            if one["httpMethod"] == method and re.fullmatch(shape, path):
                return name, one
        return None, None

    def check(self, method, path, query, body):
        name, one = self.find(method, path)
        if one is None:
            return [f"{method} {path}: no such method"]
        known = one.get("parameters", {})
        out = [f"{name}: no query parameter {key}" for key in query
               if known.get(key, {}).get("location") != "query" and key not in ("alt", "fields", "prettyPrint")]
        if body is not None:
            if "request" not in one:
                return out + [f"{name} takes no body"]
            out += self.check_schema(one["request"]["$ref"], body, name)
        return out

    def check_schema(self, schema, value, where):
        properties = self.document["schemas"][schema].get("properties", {})
        if not isinstance(value, dict):
            return [f"{where}: an object was expected"]
        out = []
        for key, one in value.items():
            if key not in properties:
                out.append(f"{where}.{key}: there is no such member")
            elif properties[key].get("readOnly"):
                out.append(f"{where}.{key} is output only")
            else:
                out += self.check_value(properties[key], one, f"{where}.{key}")
        return out

    def check_value(self, schema, value, where):
        if "$ref" in schema:
            return self.check_schema(schema["$ref"], value, where)
        kind = schema.get("type")
        if kind == "array":
            if not isinstance(value, list):
                return [f"{where}: a list was expected"]
            return [problem for i, one in enumerate(value) for problem in self.check_value(schema["items"], one, f"{where}[{i}]")]
        if kind == "string" and not isinstance(value, str):
            return [f"{where}: text was expected"]
        if kind == "integer" and (not isinstance(value, int) or isinstance(value, bool)):
            return [f"{where}: a number was expected"]
        if kind == "boolean" and not isinstance(value, bool):
            return [f"{where}: true or false was expected"]
        if "enum" in schema and value not in schema["enum"]:
            return [f"{where}: {value} is none of {schema['enum']}"]
        return []
