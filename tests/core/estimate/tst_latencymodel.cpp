// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/roundtrips.h"

#include "estimatesupport.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace isthmus;
using namespace isthmus::estimatetest;

namespace {

struct Score {
    double median = 0; ///< absolute error in percent
    double p90 = 0;
    std::size_t pairs = 0;
};

Score scoreOf(std::vector<double> errors) {
    std::sort(errors.begin(), errors.end());
    if (errors.empty())
        return {};
    return {errors[errors.size() / 2] * 100, errors[errors.size() * 9 / 10] * 100, errors.size()};
}

} // namespace

class TestLatencyModel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        m_catalog = shippedCatalog();
        m_constants = LatencyConstants::from(*m_catalog);
        QVERIFY2(m_constants.has_value(), "resources/catalog/latency-model.json lacks a member");
    }

    /// The constants that are shipped are what the fit over the shipped matrices gives; the output is the row to ship.
    void shippedConstantsAreTheFit() {
        const RoundTrips roundTrips(*m_catalog, m_constants);
        const DistanceModel fit = DistanceModel::fit(roundTrips.samples(), m_constants->minFitSamples);
        nlohmann::ordered_json row{{"interceptMs", std::round(fit.interceptMs * 1000) / 1000},
                                   {"slope", std::round(fit.slope * 1e6) / 1e6}};
        for (const auto& [continents, slope] : fit.slopes)
            row["slopes"][continents] = std::round(slope * 1e6) / 1e6;
        qInfo("%s", row.dump().c_str());
        QVERIFY(std::abs(fit.interceptMs - m_constants->model.interceptMs) < 0.001);
        QVERIFY(std::abs(fit.slope - m_constants->model.slope) < 2e-6);
        QCOMPARE(fit.slopes.size(), m_constants->model.slopes.size());
        for (const auto& [continents, slope] : fit.slopes)
            QVERIFY2(std::abs(slope - m_constants->model.slopes.at(continents)) < 2e-6, continents.c_str());
    }

    /// Leave one region out: fitted and corrected without it, scored on its pairs with the other regions of its
    /// provider.
    void leaveOneRegionOut_data() {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<double>("medianBound");
        QTest::addColumn<double>("p90Bound");
        QTest::newRow("aws") << "aws" << 7.0 << 21.0;
        QTest::newRow("azure") << "azure" << 6.5 << 21.0;
        QTest::newRow("gcp") << "gcp" << 6.5 << 26.0;
    }
    void leaveOneRegionOut() {
        QFETCH(QString, provider);
        QFETCH(double, medianBound);
        QFETCH(double, p90Bound);
        const std::string name = provider.toStdString();
        std::vector<double> corrected;
        std::vector<double> bare;
        for (const Region& left : m_catalog->regions()) {
            if (left.provider != name)
                continue;
            const RoundTrips::Without without{name, left.code};
            LatencyConstants constants = *m_constants;
            constants.model =
                DistanceModel::fit(RoundTrips(*m_catalog, constants, without).samples(), constants.minFitSamples);
            const RoundTrips roundTrips(*m_catalog, constants, without);
            const Place here = placeOf(left);
            for (const Region& other : m_catalog->regions()) {
                const Rtt* measured = other.provider == name && other.code != left.code
                                          ? m_catalog->rtt(name, left.code, other.code)
                                          : nullptr;
                const Place there = placeOf(other);
                if (measured == nullptr || kmBetween(here, there) < constants.minFitKm)
                    continue;
                const double model =
                    constants.model.predict(kmBetween(here, there), continentPair(here.continent, there.continent));
                bare.push_back(std::abs(model - measured->ms) / measured->ms);
                corrected.push_back(std::abs(*roundTrips.estimate(here, there) - measured->ms) / measured->ms);
            }
        }
        const Score slopes = scoreOf(bare);
        const Score score = scoreOf(corrected);
        qInfo("%s, %zu pairs: median error %.1f %%, p90 %.1f %% (slopes by continents alone: %.1f %%, %.1f %%)",
              name.c_str(), score.pairs, score.median, score.p90, slopes.median, slopes.p90);
        QVERIFY(score.pairs > 500);
        QVERIFY(score.median < medianBound);
        QVERIFY(score.p90 < p90Bound);
    }

private:
    std::shared_ptr<const Catalog> m_catalog;
    std::optional<LatencyConstants> m_constants;
};

QTEST_GUILESS_MAIN(TestLatencyModel)
#include "tst_latencymodel.moc"
