# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of the project has in common.

add_library(isthmus_options INTERFACE)
target_compile_options(isthmus_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual)
if(ISTHMUS_WERROR)
    target_compile_options(isthmus_options INTERFACE -Werror)
endif()
if(ISTHMUS_SANITIZE)
    # Without vptr: it wants the type information of SOCI's classes, which Debian's library keeps to itself.
    target_compile_options(isthmus_options INTERFACE -fsanitize=address,undefined -fno-sanitize=vptr -fno-omit-frame-pointer)
    target_link_options(isthmus_options INTERFACE -fsanitize=address,undefined)
endif()
if(ISTHMUS_FUZZ)
    # What is undefined ends the program, so that the fuzzer keeps the input.
    target_compile_options(isthmus_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined,float-cast-overflow
        -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer -O1)
    target_link_options(isthmus_options INTERFACE -fsanitize=address,undefined)
endif()
target_include_directories(isthmus_options INTERFACE "${CMAKE_SOURCE_DIR}/core" "${CMAKE_SOURCE_DIR}")

# isthmus_room(NAME [DEPENDS libs...]): a static library isthmus_NAME of all *.cpp below the current folder.
# Sources are found by pattern, so that two people who add a file do not meet in one list.
function(isthmus_room name)
    cmake_parse_arguments(ARG "" "" "DEPENDS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
    set(has_cpp ${sources})
    list(FILTER has_cpp INCLUDE REGEX "\\.cpp$")
    if(has_cpp)
        add_library(isthmus_${name} STATIC ${sources})
        target_link_libraries(isthmus_${name} PUBLIC isthmus_options ${ARG_DEPENDS})
        # A header that the pattern finds for the first time must make moc run again.
        set_property(TARGET isthmus_${name} APPEND PROPERTY AUTOGEN_TARGET_DEPENDS ${sources})
    else()
        add_library(isthmus_${name} INTERFACE)
        target_link_libraries(isthmus_${name} INTERFACE isthmus_options ${ARG_DEPENDS})
    endif()
endfunction()

# isthmus_tests(FOLDER LIBS...): one test program for each tst_*.cpp below FOLDER, labelled with the folder.
function(isthmus_tests folder)
    file(GLOB_RECURSE tests CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/${folder}/tst_*.cpp")
    foreach(test IN LISTS tests)
        get_filename_component(test_name "${test}" NAME_WE)
        add_executable(${test_name} "${test}")
        set_target_properties(${test_name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
        target_include_directories(${test_name} PRIVATE "${CMAKE_SOURCE_DIR}/tests" "${CMAKE_SOURCE_DIR}")
        target_compile_definitions(${test_name} PRIVATE
            ISTHMUS_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
            ISTHMUS_SHARED_DIR="${CMAKE_SOURCE_DIR}/../shared"
            ISTHMUS_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
        # rapidcheck's and Qt's own headers are not ours to warn about.
        target_compile_options(${test_name} PRIVATE -Wno-shadow -Wno-conversion)
        target_link_libraries(${test_name} PRIVATE isthmus_options ${ARGN} Qt6::Test)
        add_test(NAME ${test_name} COMMAND ${test_name})
        set_tests_properties(${test_name} PROPERTIES LABELS "${folder}" TIMEOUT 300
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen;ISTHMUS_RESOURCES=${CMAKE_SOURCE_DIR}/resources;XDG_CONFIG_HOME=${CMAKE_BINARY_DIR}/test-home/config;XDG_STATE_HOME=${CMAKE_BINARY_DIR}/test-home/state")
    endforeach()
endfunction()
