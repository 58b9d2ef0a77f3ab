/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Contract;
import dev.pacta.contract.ContractId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What changed between two versions of a contract, by meaning: order, comments and spelling of the document play no part.
 * Schema objects, properties and rules are paired by stable id, then by name. Immutable.
 *
 * @param expiredWaivers those that would have covered a change, had they not ended
 */
public record ContractDiff(List<Change> changes, List<Waiver> expiredWaivers) {
    /** Nothing changed, or there is nothing to compare with. */
    public static final ContractDiff NONE = new ContractDiff(List.of(), List.of());

    public ContractDiff {
        changes = List.copyOf(changes);
        expiredWaivers = List.copyOf(expiredWaivers);
    }

    /** Compares two versions by the rules as they are; no date is known, and the version numbers are not judged. */
    public static ContractDiff between(Contract before, Contract after) {
        return between(before, after, DiffSettings.TIMELESS);
    }

    /** Compares two versions by a rule set. */
    public static ContractDiff between(Contract before, Contract after, DiffSettings settings) {
        Changes found = new Changes();
        new SchemaDiff(new Notices(before, settings.today()), found).compare(before, after);
        TermsDiff.compare(before.terms(), after.terms(), found);
        ServerDiff.compare(before.servers(), after.servers(), found);
        ServerDiff.roles(before.roles(), after.roles(), Place.CONTRACT, "roles.", found);
        PrivacyDiff.compare(
                before.privacy(),
                after.privacy(),
                before.customProperties(),
                after.customProperties(),
                Place.CONTRACT.called("privacy"),
                found);
        FundamentalsDiff.compare(before, after, found);
        ContractDiff diff = judged(before.id(), found.list(), settings);
        if (!settings.judgeVersion()) {
            return diff;
        }
        List<Change> changes = new ArrayList<>(diff.changes());
        Set<Waiver> expired = new LinkedHashSet<>(diff.expiredWaivers());
        VersionJudgement.of(before.version(), after.version(), diff.weight())
                .map(change -> waived(change, before.id(), settings, expired))
                .ifPresent(changes::add);
        return new ContractDiff(changes, List.copyOf(expired));
    }

    /** Changes of a contract that are found already, weighed and waived by a rule set. */
    public static ContractDiff judged(ContractId contract, List<Change> found, DiffSettings settings) {
        List<Change> changes = new ArrayList<>();
        Set<Waiver> expired = new LinkedHashSet<>();
        for (Change change : found) {
            Weight weight = settings.weight(change.ruleId(), change.weight());
            changes.add(waived(change.weighing(weight), contract, settings, expired));
        }
        return new ContractDiff(changes, List.copyOf(expired));
    }

    private static Change waived(Change change, ContractId contract, DiffSettings settings, Set<Waiver> expired) {
        LocalDate today = settings.today();
        for (Waiver waiver : settings.waivers()) {
            if (waiver.covers(contract.value(), change)) {
                if (today != null && waiver.inForce(today)) {
                    return change.under(waiver);
                }
                expired.add(waiver);
            }
        }
        return change;
    }

    private static Weight heaviest(List<Change> changes) {
        return changes.stream().map(Change::weight).reduce(Weight.NONE, Weight::and);
    }

    /** All rules, subject by subject: what a rule set can weigh and a waiver can name. */
    public static List<ChangeRule> catalog() {
        return Catalog.rules();
    }

    /** Which part of the version number has to grow. A waiver changes nothing about that. */
    public Weight weight() {
        return heaviest(changes);
    }

    /** The changes that break what a mode protects and are not waived. */
    public List<Change> breaking(CompatibilityMode mode) {
        return changes.stream().filter(change -> change.breaks(mode)).toList();
    }

    /** The changes that a waiver in force lets pass. */
    public List<Change> waived() {
        return changes.stream().filter(change -> change.waiver() != null).toList();
    }
}
