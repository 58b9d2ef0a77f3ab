/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.body;

import dev.pacta.validation.Validator;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.Violation;
import dev.pacta.validation.body.BodyVerdict.Kind;
import dev.pacta.validation.jsonschema.SchemaVerdict;
import dev.pacta.validation.plan.PlannedRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges bodies of requests by a contract or a JSON Schema, each record by itself. Thread-safe when the check of a record is. */
public final class BodyCheck {
    private static final int MOST_BREACHES = 100;

    /** @param breaches with the field as path, or nothing for the record itself */
    private record Judged(boolean valid, List<BodyBreach> breaches) {}

    private final @Nullable String key;
    private final Function<byte[], Judged> record;

    private BodyCheck(@Nullable String key, Function<byte[], Judged> record) {
        this.key = key;
        this.record = record;
    }

    /**
     * By a contract. Made once for many bodies.
     *
     * @param key under which a body has its list of records; without one a body is a record or a list of them
     * @param validator whose rules say where in the contract they stand
     * @param record checks one record by that validator, and may count it
     */
    public static BodyCheck byContract(@Nullable String key, Validator validator, Function<byte[], Verdict> record) {
        // Where the contract speaks of the value. The violation's own field may hold keys that came with the data.
        Map<String, String> fields = validator.plan().rules().stream()
                .collect(Collectors.toUnmodifiableMap(PlannedRule::id, PlannedRule::field, (first, same) -> first));
        return new BodyCheck(key, json -> {
            Verdict verdict = record.apply(json);
            List<BodyBreach> breaches = new ArrayList<>();
            for (Violation violation : verdict.violations()) {
                breaches.add(new BodyBreach(violation.ruleId(), fields.getOrDefault(violation.ruleId(), "")));
            }
            return new Judged(verdict.isValid(), breaches);
        });
    }

    /**
     * By a JSON Schema, whose rules are named by where they stand in it; a breach has the record as its path. Made once for many bodies.
     *
     * @param key under which a body has its list of records; without one a body is a record or a list of them
     * @param record checks one record, which is JSON of any kind in a list, else an object
     */
    public static BodyCheck bySchema(@Nullable String key, Function<byte[], SchemaVerdict> record) {
        return new BodyCheck(key, json -> {
            SchemaVerdict verdict = record.apply(json);
            List<BodyBreach> breaches = verdict.isValid()
                    ? List.of()
                    : verdict.rules().stream()
                            .map(rule -> new BodyBreach(rule, ""))
                            .toList();
            return new Judged(verdict.isValid(), breaches);
        });
    }

    /** Judges a body. */
    public BodyVerdict judge(byte[] bytes) {
        Optional<Body> body;
        try {
            body = Body.read(bytes, key);
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory cannot fail to be read", impossible);
        }
        return body.map(this::judge).orElseGet(() -> new BodyVerdict(Kind.UNREADABLE, 0, List.of(), 0));
    }

    private BodyVerdict judge(Body body) {
        List<BodyBreach> told = new ArrayList<>();
        boolean valid = true;
        int more = 0;
        for (int at = 0; at < body.records().size(); at++) {
            Judged judged = record.apply(body.records().get(at));
            valid &= judged.valid();
            String place = body.list() ? "%s[%d]".formatted(body.path(), at) : body.path();
            for (BodyBreach breach : judged.breaches()) {
                if (told.size() == MOST_BREACHES) {
                    more++;
                } else {
                    told.add(new BodyBreach(
                            breach.rule(), breach.path().isEmpty() ? place : place + "." + breach.path()));
                }
            }
        }
        return new BodyVerdict(valid ? Kind.VALID : Kind.INVALID, body.records().size(), told, more);
    }
}
