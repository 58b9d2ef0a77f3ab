/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.keeping;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.event.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Judges what has to be kept, by the policies and holds of one moment. Where no policy says a number of days, all is kept. Immutable;
 * safe for many threads when the naming is.
 */
public final class RetentionRules {
    /** Later than any time that an event can have. */
    public static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Map<String, RetentionPolicy> policies = new HashMap<>();
    private final List<Hold> holds;
    private final UnaryOperator<DatasetKey> shown;
    private final Instant now;

    /**
     * The rules of a moment.
     *
     * @param holds those that are not active are passed over
     * @param shown the name that the graph has a dataset under, whichever of its names it is given
     */
    public RetentionRules(
            List<RetentionPolicy> policies, List<Hold> holds, UnaryOperator<DatasetKey> shown, Instant now) {
        policies.forEach(policy -> this.policies.put(policy.namespace(), policy));
        this.holds = holds.stream().filter(hold -> hold.isActive(now)).toList();
        this.shown = shown;
        this.now = now;
    }

    /** What is to be done with a matter. */
    public enum Verdict {
        /** Nobody has to keep it. */
        GOES,
        /** It would go, but for a legal hold. */
        HELD,
        /** A policy keeps it, or there is none. */
        KEPT
    }

    public Instant now() {
        return now;
    }

    /** Judges. */
    public Verdict judge(RetainedKind kind, Matter matter) {
        if (due(kind, matter).isAfter(now)) {
            return Verdict.KEPT;
        }
        return holds.stream().anyMatch(hold -> hold.covers(matter, shown)) ? Verdict.HELD : Verdict.GOES;
    }

    /** When the policies let it go, whatever is held; {@link #FOR_EVER} when they never do. */
    public Instant due(RetainedKind kind, Matter matter) {
        RetentionPolicy policy = policies.get(matter.namespace());
        Integer days = (policy == null ? fallback() : policy).days(kind);
        return days == null ? FOR_EVER : matter.agesFrom().plus(Duration.ofDays(days));
    }

    /** What is younger is kept by every policy; empty when nothing goes ever. */
    public Optional<Instant> youngestThatGoes(RetainedKind kind) {
        return policies.values().stream()
                .map(policy -> policy.days(kind))
                .filter(days -> days != null)
                .min(Comparator.naturalOrder())
                .map(this::before);
    }

    /** What is older is kept by no policy; empty when some keep for ever. */
    public Optional<Instant> oldestThatStays(RetainedKind kind) {
        int most = 0;
        for (RetentionPolicy policy : policies.values()) {
            Integer days = policy.days(kind);
            if (days == null) {
                return Optional.empty();
            }
            most = Math.max(most, days);
        }
        return policies.containsKey(RetentionPolicy.DEFAULT) ? Optional.of(before(most)) : Optional.empty();
    }

    /** Whether a hold may cover something from the one time to the other. */
    public boolean mayHold(Instant first, Instant last) {
        return holds.stream().anyMatch(hold -> hold.scope().touches(first, last));
    }

    /** Names these policies and holds: the same name, the same verdicts but for the passing of time. */
    public String digest() {
        StringBuilder text = new StringBuilder();
        policies.values().stream()
                .sorted(Comparator.comparing(RetentionPolicy::namespace))
                .forEach(policy -> text.append(policy).append('\n'));
        holds.stream()
                .sorted(Comparator.comparing(Hold::id))
                .forEach(hold -> text.append(hold).append('\n'));
        return EventJson.digest(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Instant before(int days) {
        return now.minus(Duration.ofDays(days));
    }

    private RetentionPolicy fallback() {
        @Nullable RetentionPolicy policy = policies.get(RetentionPolicy.DEFAULT);
        return policy == null ? new RetentionPolicy(RetentionPolicy.DEFAULT, null, null, null, "", now) : policy;
    }
}
