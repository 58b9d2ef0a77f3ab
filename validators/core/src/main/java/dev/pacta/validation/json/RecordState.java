/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.validation.personal.Detector;
import dev.pacta.validation.personal.TextShape;
import dev.pacta.validation.plan.Check;
import dev.pacta.validation.plan.FieldPlan;
import dev.pacta.validation.plan.ObjectPlan;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.PlannedRule;
import dev.pacta.validation.plan.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the record that is being checked, and the sums over the records before it. Reused; not thread-safe. */
public final class RecordState {
    /**
     * A broken rule.
     *
     * @param value as written, or nothing when there is none to show
     * @param field the field as found, which for an undeclared one is not the rule's
     */
    public record Breach(
            PlannedRule rule,
            String field,
            @Nullable String value,
            @Nullable String detail) {}

    private static final double NEVER_BY_CHANCE = 1e-2;
    private static final int SHORTEST_FIND = 6;

    private final int mostBreaches;
    private final @Nullable Object[] slots;
    private final List<Breach> breaches = new ArrayList<>();
    private final long[] checked;
    private final long[] failed;
    private final PersonalTally[] tallies;
    private final boolean[] kept;
    private final TextShape shape = new TextShape();
    final Value value = new Value();
    final SeenKeys seen = new SeenKeys();
    final FastTokens tokens;
    private @Nullable String unfinished;

    /**
     * @param mostBreaches how many of a record are kept
     * @param depth how deep a record may nest
     */
    public RecordState(Plan plan, int mostBreaches, int depth) {
        this.mostBreaches = mostBreaches;
        this.tokens = new FastTokens(depth);
        this.kept = new boolean[plan.slots()];
        plan.keptSlots().forEach(slot -> kept[slot] = true);
        this.slots = new Object[plan.slots()];
        this.checked = new long[plan.rules().size()];
        this.failed = new long[plan.rules().size()];
        this.tallies = new PersonalTally[plan.tallies().size()];
        for (int at = 0; at < tallies.length; at++) {
            tallies[at] = new PersonalTally();
        }
    }

    /** Forgets the record, not the sums. */
    public void nextRecord() {
        breaches.clear();
        seen.close(0);
        Arrays.fill(slots, null);
        unfinished = null;
    }

    /** The values that the rules over all records need. */
    public @Nullable Object[] slots() {
        return slots;
    }

    public List<Breach> breaches() {
        return breaches;
    }

    /** Why the record could not be checked to its end, or nothing. */
    public @Nullable String unfinished() {
        return unfinished;
    }

    public long checked(PlannedRule rule) {
        return checked[rule.index()];
    }

    public long failed(PlannedRule rule) {
        return failed[rule.index()];
    }

    /** What was found in the field with that number. */
    public PersonalTally tally(int number) {
        return tallies[number];
    }

    /** Whether the record was JSON and an object at all; only then do its values count in rules over all records. */
    public boolean isRecord(PlannedRule recordRule) {
        for (Breach breach : breaches) {
            if (breach.rule() == recordRule) {
                return false;
            }
        }
        return true;
    }

    void stop(String reason) {
        unfinished = reason;
    }

    void count(PlannedRule rule) {
        checked[rule.index()]++;
    }

    /** Notes a broken rule. */
    public void breach(PlannedRule rule, String field, @Nullable String shown, @Nullable String detail) {
        failed[rule.index()]++;
        if (breaches.size() < mostBreaches) {
            breaches.add(new Breach(rule, field, shown, detail));
        }
    }

    /** Checks the single value that is in {@link #value}. What has the wrong type is not checked further. */
    void checkSingle(FieldPlan field, String foundAt) {
        if (field.slot() >= 0 && kept[field.slot()]) {
            slots[field.slot()] = value.key();
        }
        Check[] checks = field.checks();
        for (int at = 0; at < checks.length; at++) {
            Check check = checks[at];
            checked[check.rule().index()]++;
            if (!check.constraint().accepts(value)) {
                breach(check.rule(), foundAt, value.show(), null);
                if (check.rule() == field.typeRule()) {
                    return;
                }
            }
        }
        if (field.detectors().length > 0 && value.kind() == Value.Kind.TEXT) {
            search(field, foundAt);
        }
    }

    private void search(FieldPlan field, String foundAt) {
        PlannedRule rule = field.personalRule();
        if (rule == null) {
            return;
        }
        checked[rule.index()]++;
        PersonalTally tally = tallies[field.personalTally()];
        if (value.isAscii()) {
            shape.of(value.bytes(), value.from(), value.to());
            tally.seeText(value.bytes(), value.from(), value.to());
        } else {
            shape.of(value.text());
            tally.seeText(value.text());
        }
        if (shape.length() < SHORTEST_FIND) {
            return;
        }
        for (Detector detector : field.detectors()) {
            if (detector.mayBeIn(shape)) {
                Detector.Match match = detector.find(value.text());
                tally.see(detector, match);
                if (isCertain(detector, match)) {
                    breach(rule, foundAt, null, "holds what looks like an undeclared " + detector.name());
                    return;
                }
            }
        }
    }

    /** Whether one find is enough to speak of the record; others are judged over the whole field. */
    public static boolean isCertain(Detector detector, Detector.Match match) {
        return match == Detector.Match.INSIDE || match == Detector.Match.WHOLE && detector.chance() < NEVER_BY_CHANCE;
    }

    void checkSize(FieldPlan field, long size, String foundAt) {
        for (Check check : field.size()) {
            checked[check.rule().index()]++;
            if (!check.constraint().accepts(value.integer(size))) {
                breach(check.rule(), foundAt, "%d elements".formatted(size), null);
            }
        }
    }

    /** A composite stands where a single value belongs, or the other way round. */
    void wrongKind(FieldPlan field, String foundAt, String shown) {
        PlannedRule rule = field.typeRule();
        if (rule != null) {
            checked[rule.index()]++;
            breach(rule, foundAt, shown, null);
        }
    }

    void requireAll(ObjectPlan plan, int seenBase) {
        for (int at = 0; at < plan.size(); at++) {
            FieldPlan field = plan.at(at);
            PlannedRule rule = field.requiredRule();
            if (rule != null) {
                checked[rule.index()]++;
                if (!seen.has(seenBase, at)) {
                    breach(rule, field.path(), null, null);
                }
            }
        }
    }
}
