// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/performer.h"

namespace isthmus {

/// Code of an error: the activation key is with another team.
inline constexpr std::string_view awaitsKey = "AwaitsKey";

/// What all tasks share: their clock, what they tell, and how long they bear it when there is no answer.
class PatientTask : public Task {
public:
    PatientTask(Performer& performer, Operation operation, Report report);

protected:
    using Clock = std::chrono::steady_clock;

    /// After an error that may pass: another turn, or the end when it has lasted too long.
    [[nodiscard]] Turn bear(const ApiError& error);
    /// After any answer.
    void answered();
    /// A little longer each time, so that a long wait costs few questions and a short one is seen soon.
    /// `least`: what the provider asks for.
    [[nodiscard]] Turn later(std::chrono::milliseconds least = {}) const;
    [[nodiscard]] Turn failed(const ApiError& error) const;
    [[nodiscard]] Turn failed(const std::string& message, const std::string& word = {}, const std::string& owedBy = {}) const;
    void tell(const LiveState& state);
    void tell(const std::string& message);
    [[nodiscard]] const std::string& design() const { return m_performer.setting().design; }
    [[nodiscard]] const Patience& patience() const { return m_performer.setting().patience; }
    [[nodiscard]] StateStore& store() { return m_performer.store(); }
    [[nodiscard]] JournalLine line(const std::string& phase, const std::string& detail) const {
        return m_performer.line(m_operation, phase, detail);
    }
    [[nodiscard]] bool isOverdue() const { return Clock::now() - m_began > patience().longest; }

    Performer& m_performer;
    Operation m_operation;
    std::string m_word; ///< the provider's, as told last

private:
    Report m_report;
    Clock::time_point m_began = Clock::now();
    Clock::time_point m_refusedSince{};
    Clock::time_point m_silentSince{};
    std::string m_owedBy;
};

/// Sees a recorded resource come about.
class PollTask : public PatientTask {
public:
    using PatientTask::PatientTask;

protected:
    [[nodiscard]] Turn poll(Recorded& recorded, bool early, const std::vector<std::string>& otherEnds);

private:
    [[nodiscard]] std::optional<Turn> settled(Recorded& recorded, bool early, const LiveState& live);
    [[nodiscard]] std::string failedEnd(const std::vector<std::string>& ends, std::string& owedBy);
    [[nodiscard]] Turn otherTeam(const Recorded& recorded, const LiveState& live);
    int m_unseen = 0;
};

/// Looks whether an earlier call has made it, makes it otherwise, and sees it come about.
class CreateTask final : public PollTask {
public:
    CreateTask(Performer& performer, Step step, Operation operation, Report report);
    [[nodiscard]] Turn turn() override;

private:
    enum class Stage { check, look, call, poll };
    [[nodiscard]] Turn check();
    [[nodiscard]] Turn look();
    [[nodiscard]] Turn call();
    [[nodiscard]] Turn refused(const ApiError& error);

    Step m_step;
    Stage m_stage = Stage::check;
    std::optional<Recorded> m_recorded;
    int m_existing = 0; ///< times that it was said to be there, and was not found
};

/// Sees ready what an earlier operation has asked for.
class WaitTask final : public PollTask {
public:
    WaitTask(Performer& performer, const Step& step, Operation operation, Report report);
    [[nodiscard]] Turn turn() override;

private:
    std::string m_key;
    std::vector<std::string> m_otherEnds;
    std::optional<Recorded> m_recorded;
};

/// Changes a resource in place.
class UpdateTask final : public PollTask {
public:
    UpdateTask(Performer& performer, Step step, Operation operation, Report report);
    [[nodiscard]] Turn turn() override;

private:
    [[nodiscard]] Turn call();

    Step m_step;
    std::optional<Recorded> m_recorded;
    bool m_asked = false;
};

/// Asks for the end of a resource and sees it go.
class RemoveTask final : public PatientTask {
public:
    RemoveTask(Performer& performer, std::string key, Operation operation, Report report);
    [[nodiscard]] Turn turn() override;

private:
    enum class Stage { check, call, poll };
    [[nodiscard]] Turn check();
    [[nodiscard]] Turn call();
    [[nodiscard]] Turn poll();
    [[nodiscard]] Turn isGone(const std::string& word);

    std::string m_key;
    Stage m_stage = Stage::check;
    std::optional<Recorded> m_recorded;
};

} // namespace isthmus
