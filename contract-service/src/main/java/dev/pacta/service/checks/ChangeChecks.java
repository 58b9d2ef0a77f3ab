/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.checks;

import dev.pacta.contract.Contract;
import dev.pacta.contract.diff.Change;
import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.contract.diff.ContractDiff;
import dev.pacta.contract.diff.DiffSettings;
import dev.pacta.contract.diff.NextVersion;
import dev.pacta.contract.diff.Weight;
import dev.pacta.service.governance.Governance;
import dev.pacta.service.governance.GovernanceCase;
import dev.pacta.service.governance.GovernanceFinding;
import dev.pacta.service.registry.ContractReading;
import dev.pacta.service.registry.DiffView;
import dev.pacta.service.registry.PublishedContracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges proposed versions against what is published and against who reads it. Keeps nothing. The number of statements does not grow
 * with the number of versions. Safe for many threads.
 */
@ApplicationScoped
public class ChangeChecks {
    private final PublishedContracts published;
    private final Impact impact;
    private final Clock clock;

    ChangeChecks(PublishedContracts published, Impact impact, Clock clock) {
        this.published = published;
        this.impact = impact;
        this.clock = clock;
    }

    /** A version that has its diff and waits for its impact. */
    private record Draft(
            ContractReading reading,
            Contract after,
            @Nullable Contract before,
            ContractDiff diff) {}

    /** Judges documents that hold a contract each; in their order. */
    @Transactional
    public List<Judgement> judge(List<ContractReading> readings) {
        Set<String> ids = new LinkedHashSet<>();
        readings.forEach(reading -> ids.add(id(reading)));
        Map<String, Contract> newest = published.newestOf(ids);
        Map<String, List<Contract>> earlier = published.allOf(newest.values().stream()
                .filter(contract -> isTransitive(contract.compatibilityMode()))
                .map(contract -> contract.id().value())
                .toList());
        DiffSettings settings = settings();
        List<Draft> drafts = new ArrayList<>();
        List<Impact.Changed> changed = new ArrayList<>();
        for (ContractReading reading : readings) {
            Contract after = reading.contract().orElseThrow();
            Contract before = newest.get(after.id().value());
            ContractDiff diff = before == null ? ContractDiff.NONE : ContractDiff.between(before, after, settings);
            drafts.add(new Draft(reading, after, before, diff));
            if (before != null) {
                changed.add(new Impact.Changed(before, diff));
            }
        }
        Impact.Known known = impact.known(changed);
        return drafts.stream()
                .map(draft -> judgement(draft, known, earlier.getOrDefault(id(draft.reading()), List.of())))
                .toList();
    }

    /** What the deletion of a contract would do; null when it was never published. */
    @Transactional
    public Map<String, Judgement> judgeDeleted(Set<String> ids) {
        Map<String, Contract> newest = published.newestOf(ids);
        Map<String, List<ImpactView>> readers = impact.ofDeletion(newest.values());
        Map<String, Judgement> judgements = new LinkedHashMap<>();
        newest.forEach((id, contract) -> judgements.put(id, deleted(contract, readers.getOrDefault(id, List.of()))));
        return judgements;
    }

    /** Waivers are counted later, and the version number is judged by whoever chooses it. */
    private DiffSettings settings() {
        return new DiffSettings(Map.of(), List.of(), LocalDate.now(clock), false);
    }

    private static String id(ContractReading reading) {
        return reading.contract().orElseThrow().id().value();
    }

    private Judgement judgement(Draft draft, Impact.Known known, List<Contract> earlier) {
        Contract before = draft.before();
        Contract after = draft.after();
        List<GovernanceFinding> governance = Governance.judge(
                new GovernanceCase(before, after, draft.reading().document().orElseThrow()));
        CompatibilityMode mode = before == null ? after.compatibilityMode() : before.compatibilityMode();
        return new Judgement(
                after.id().value(),
                before == null ? null : before.version().value(),
                after.version().value(),
                lower(draft.diff().weight()),
                lower(mode),
                draft.diff().changes().stream().map(DiffView.ChangeView::of).toList(),
                before == null
                        ? null
                        : NextVersion.after(before.version(), draft.diff().weight()),
                draft.reading().messages(),
                governance,
                before == null ? List.of() : impact.of(before, draft.diff(), known),
                breaks(draft, mode, earlier));
    }

    /** The transitive modes look at every version that was ever published; what the newest one says already is not said again. */
    private List<Judgement.Break> breaks(Draft draft, CompatibilityMode mode, List<Contract> earlier) {
        Map<Place, Judgement.Break> breaks = new LinkedHashMap<>();
        draft.diff()
                .breaking(mode)
                .forEach(change ->
                        breaks.put(Place.of(change), new Judgement.Break(change.ruleId(), change.path(), null)));
        earlier.stream()
                .sorted(Comparator.comparing(Contract::version).reversed())
                .forEach(version -> ContractDiff.between(version, draft.after(), settings())
                        .breaking(mode)
                        .forEach(change -> breaks.putIfAbsent(
                                Place.of(change),
                                new Judgement.Break(change.ruleId(), change.path(), EarlierView.of(version, change)))));
        return List.copyOf(breaks.values());
    }

    /** Where a rule is broken. */
    private record Place(String ruleId, String path) {
        static Place of(Change change) {
            return new Place(change.ruleId(), change.path());
        }
    }

    private static Judgement deleted(Contract contract, List<ImpactView> readers) {
        long jobs = readers.stream()
                .map(ImpactView::job)
                .filter(job -> job != null)
                .distinct()
                .count();
        String id = contract.id().value();
        return new Judgement(
                id,
                contract.version().value(),
                null,
                lower(Weight.MAJOR),
                lower(contract.compatibilityMode()),
                List.of(),
                null,
                List.of(),
                jobs == 0 ? List.of() : List.of(Governance.deletedButRead(id, (int) jobs)),
                readers,
                jobs == 0 ? List.of() : List.of(new Judgement.Break(Governance.DELETED_BUT_READ, id, null)));
    }

    private static boolean isTransitive(CompatibilityMode mode) {
        return switch (mode) {
            case BACKWARD_TRANSITIVE, FORWARD_TRANSITIVE, FULL_TRANSITIVE -> true;
            case NONE, BACKWARD, FORWARD, FULL -> false;
        };
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
