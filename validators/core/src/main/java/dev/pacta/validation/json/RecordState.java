/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.validation.personal.Detector;
import dev.pacta.validation.plan.Check;
import dev.pacta.validation.plan.FieldPlan;
import dev.pacta.validation.plan.ObjectPlan;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.PlannedRule;
import dev.pacta.validation.plan.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

    private static final byte[] NO_RECORD = {};

    private final int mostBreaches;
    private final @Nullable Object[] slots;
    private final List<Breach> breaches = new ArrayList<>();
    private final long[] checked;
    private final List<int[]> groups;

    /** How often all rules of a group were kept, not yet in {@link #checked}. */
    private final long[] together;

    private final long[] failed;
    private final PersonalSearch search;
    private final boolean[] kept;
    private final boolean keepsAny;
    final Value value = new Value();
    final ReadValue read = new ReadValue(value);
    final SeenKeys seen = new SeenKeys();
    final Shapes shapes = new Shapes();
    private final List<MapFields> maps = new ArrayList<>();
    private final List<StructFields> structs = new ArrayList<>();
    final FastTokens tokens;
    private final List<DistinctItems> lists = new ArrayList<>();
    private int openLists;
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
        this.keepsAny = !plan.keptSlots().isEmpty();
        this.groups = plan.groups();
        this.together = new long[groups.size()];
        this.slots = new Object[plan.slots()];
        this.checked = new long[plan.rules().size()];
        this.failed = new long[plan.rules().size()];
        this.search = new PersonalSearch(plan.tallies().size());
    }

    /** Forgets the record, not the sums. */
    public void nextRecord() {
        breaches.clear();
        seen.close(0);
        openLists = 0;
        if (keepsAny) {
            Arrays.fill(slots, null);
        }
        unfinished = null;
    }

    /** Forgets the record and its bytes; the sums stay. */
    public void release() {
        nextRecord();
        tokens.open(NO_RECORD);
        value.bool(false);
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

    /** The sums over all records so far. */
    public RecordSums sums() {
        settle();
        return new RecordSums(checked.clone(), failed.clone(), search.tallies());
    }

    /** Adds the sums of another state of the same plan. */
    public void add(RecordSums sums) {
        for (int rule = 0; rule < checked.length; rule++) {
            checked[rule] += sums.checked()[rule];
            failed[rule] += sums.failed()[rule];
        }
        search.add(sums.tallies());
    }

    /** What was found in the field with that number. */
    public PersonalTally tally(int number) {
        return search.tally(number);
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

    /** Adds what was counted for groups to each of their rules. */
    private void settle() {
        for (int group = 0; group < together.length; group++) {
            for (int rule : groups.get(group)) {
                checked[rule] += together[group];
            }
            together[group] = 0;
        }
    }

    /** All rules of a group were kept. */
    void keeps(int group) {
        together[group]++;
    }

    /** Whether a glance at ASCII text that keeps all rules of its field is enough. */
    boolean needsNoSearch(FieldPlan field, byte[] json, int from, int to) {
        return field.personalRule() == null || search.isFree(field, json, from, to);
    }

    /** Whether a glance at {@link #value} is enough to see that it keeps all rules of its field; then they are counted. */
    boolean keepsAll(FieldPlan field) {
        if (!field.glance().keeps(value) || isKept(field)) {
            return false;
        }
        if (value.kind() == Value.Kind.TEXT && !needsNoSearch(field, value.bytes(), value.from(), value.to())) {
            return false;
        }
        keeps(field.group());
        return true;
    }

    /** Whether something is a time that keeps all rules of its field, so that its text need not be written; then they are counted. */
    boolean keepsTime(Object time, FieldPlan field) {
        if (field.personalRule() != null || isKept(field) || !field.glance().keepsTime(time)) {
            return false;
        }
        keeps(field.group());
        return true;
    }

    /** The same for text in UTF-8, where it stands. */
    boolean keepsText(FieldPlan field, byte[] utf8, int from, int to) {
        if (!field.glance().keepsText(utf8, from, to) || isKept(field) || !needsNoSearch(field, utf8, from, to)) {
            return false;
        }
        keeps(field.group());
        return true;
    }

    /** The same for a whole number. */
    boolean keepsInteger(FieldPlan field, long number) {
        if (!field.glance().keepsInteger(number) || isKept(field)) {
            return false;
        }
        keeps(field.group());
        return true;
    }

    /** The same for a floating number. */
    boolean keepsReal(FieldPlan field, double number) {
        if (!field.glance().keepsReal(number) || isKept(field)) {
            return false;
        }
        keeps(field.group());
        return true;
    }

    /** The same for what an engine has given over that is not in the value yet; what a glance does not see to be right is written there, to be checked. */
    boolean keepsApart(FieldPlan field) {
        if (!read.isApart()) {
            return false;
        }
        if (isKept(field) || !read.keeps(field.glance())) {
            read.write();
            return false;
        }
        keeps(field.group());
        return true;
    }

    /** Whether a rule over all records asks for the value. */
    boolean isKept(FieldPlan field) {
        return keepsAny && field.slot() >= 0 && kept[field.slot()];
    }

    void stop(String reason) {
        unfinished = reason;
    }

    void count(PlannedRule rule) {
        checked[rule.index()]++;
    }

    /** A composite has the type of its field. */
    void countType(FieldPlan field) {
        if (field.typeRule() != null) {
            count(field.typeRule());
        }
        if (field.listedRule() != null) {
            count(field.listedRule());
            breach(field.listedRule(), field.path(), null, null);
        }
    }

    /** Notes a broken rule. */
    public void breach(PlannedRule rule, String field, @Nullable String shown, @Nullable String detail) {
        failed[rule.index()]++;
        if (breaches.size() < mostBreaches) {
            breaches.add(new Breach(rule, field, shown, detail));
        }
    }

    /** What reads the maps of that level, from 1. */
    MapFields maps(RecordWalker walker, int level) {
        while (maps.size() < level) {
            maps.add(new MapFields(walker, this, maps.size() + 1));
        }
        return maps.get(level - 1);
    }

    /** What reads the structs of that level, from 1. */
    StructFields structs(RecordWalker walker, int level) {
        while (structs.size() < level) {
            structs.add(new StructFields(walker, this, structs.size() + 1));
        }
        return structs.get(level - 1);
    }

    /** A list begins whose items have to differ; one may stand inside another. */
    DistinctItems openList() {
        if (openLists == lists.size()) {
            lists.add(new DistinctItems());
        }
        DistinctItems items = lists.get(openLists++);
        items.clear();
        return items;
    }

    void closeList() {
        openLists--;
    }

    /** Checks the single value that is in {@link #value}. What has the wrong type is not checked further. */
    void checkSingle(FieldPlan field, String foundAt) {
        if (field.slot() >= 0 && kept[field.slot()]) {
            slots[field.slot()] = value.key();
        }
        Check[] checks = field.checks();
        int first = 0;
        if (field.hasKind(value.kind())) {
            checked[checks[0].index()]++;
            first = 1;
        }
        for (int at = first; at < checks.length; at++) {
            Check check = checks[at];
            checked[check.index()]++;
            if (!check.constraint().accepts(value)) {
                breach(check.rule(), foundAt, value.show(), null);
                if (check.rule() == field.typeRule()) {
                    return;
                }
            }
        }
        PlannedRule personal = field.personalRule();
        if (personal != null && value.kind() == Value.Kind.TEXT) {
            count(personal);
            Detector found = search.search(field, value);
            if (found != null) {
                breach(personal, foundAt, null, "holds what looks like an undeclared " + found.name());
            }
        }
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

    /** @param present the fields of a narrow object that are there, a bit each */
    void requireAll(ObjectPlan plan, long present) {
        keeps(plan.group());
        long missing = plan.required() & ~present;
        for (; missing != 0; missing &= missing - 1) {
            FieldPlan field = plan.at(Long.numberOfTrailingZeros(missing));
            breach(Objects.requireNonNull(field.requiredRule()), field.path(), null, null);
        }
    }

    void requireAll(ObjectPlan plan, int seenBase) {
        for (int at = 0; at < plan.size(); at++) {
            FieldPlan field = plan.at(at);
            PlannedRule rule = field.requiredRule();
            if (rule != null && plan.demands(at)) {
                checked[rule.index()]++;
                if (!seen.has(seenBase, at)) {
                    breach(rule, field.path(), null, null);
                }
            }
        }
    }
}
