// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/keykeeper.h"

#include <qt6keychain/keychain.h>

namespace isthmus {

namespace {

const QString service = QStringLiteral("Isthmus activation keys");

QString entry(const QString& design, const QString& link) {
    return design + QLatin1Char('/') + link;
}

} // namespace

void KeyKeeper::keep(const QString& design, const QString& link, const QString& key) {
    auto* job = new QKeychain::WritePasswordJob(service, this);
    job->setInsecureFallback(false);
    job->setKey(entry(design, link));
    job->setTextData(key);
    connect(job, &QKeychain::Job::finished, this, [this, link](const QKeychain::Job* done) {
        emit kept(link, done->error() == QKeychain::NoError ? QString() : done->errorString());
    });
    job->start();
}

void KeyKeeper::find(const QString& design, const QString& link) {
    auto* job = new QKeychain::ReadPasswordJob(service, this);
    job->setInsecureFallback(false);
    job->setKey(entry(design, link));
    connect(job, &QKeychain::Job::finished, this, [this, link, job](const QKeychain::Job* done) {
        if (done->error() == QKeychain::NoError && !job->textData().isEmpty())
            emit found(link, job->textData());
    });
    job->start();
}

void KeyKeeper::forget(const QString& design, const QString& link) {
    auto* job = new QKeychain::DeletePasswordJob(service, this);
    job->setInsecureFallback(false);
    job->setKey(entry(design, link));
    job->start();
}

} // namespace isthmus
