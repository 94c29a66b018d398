// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/rsa.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <algorithm>
#include <memory>

namespace isthmus {

namespace {

/// Without it OpenSSL would ask for the passphrase on the terminal.
int givePassphrase(char* buffer, int size, int, void* passphrase) {
    const auto& text = *static_cast<const std::string*>(passphrase);
    const int length = std::min(size, static_cast<int>(text.size()));
    std::copy_n(text.begin(), length, buffer);
    return length;
}

} // namespace

Result<std::string> signRsaSha256(std::string_view data, const std::string& privateKeyPem,
                                  const std::string& passphrase) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(
        BIO_new_mem_buf(privateKeyPem.data(), static_cast<int>(privateKeyPem.size())), &BIO_free);
    std::string secret = passphrase;
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        PEM_read_bio_PrivateKey(bio.get(), nullptr, givePassphrase, &secret), &EVP_PKEY_free);
    if (key == nullptr || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA)
        return Error{"The private key is no RSA key in PEM form"};
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    std::size_t length = 0;
    const auto* bytes = reinterpret_cast<const unsigned char*>(data.data());
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &length, bytes, data.size()) != 1)
        return Error{"OpenSSL cannot sign with the private key"};
    std::string signature(length, '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &length, bytes,
                       data.size()) != 1)
        return Error{"OpenSSL cannot sign with the private key"};
    signature.resize(length);
    return signature;
}

} // namespace isthmus
