/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.body;

import dev.pacta.validation.Validator;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.Violation;
import dev.pacta.validation.body.BodyVerdict.Kind;
import dev.pacta.validation.plan.PlannedRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges bodies of requests by a contract, each record by itself. Thread-safe when the check of a record is. */
public final class BodyCheck {
    private static final int MOST_BREACHES = 100;

    private final @Nullable String key;
    private final Function<byte[], Verdict> record;
    private final Map<String, String> fields;

    /**
     * Made once for many bodies.
     *
     * @param key under which a body has its list of records; without one a body is a record or a list of them
     * @param validator whose rules say where in the contract they stand
     * @param record checks one record by that validator, and may count it
     */
    public BodyCheck(@Nullable String key, Validator validator, Function<byte[], Verdict> record) {
        this.key = key;
        this.record = record;
        this.fields = validator.plan().rules().stream()
                .collect(Collectors.toUnmodifiableMap(PlannedRule::id, PlannedRule::field, (first, same) -> first));
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
            Verdict verdict = record.apply(body.records().get(at));
            valid &= verdict.isValid();
            String place = body.list() ? "%s[%d]".formatted(body.path(), at) : body.path();
            for (Violation violation : verdict.violations()) {
                if (told.size() == MOST_BREACHES) {
                    more++;
                } else {
                    told.add(new BodyBreach(violation.ruleId(), path(place, violation)));
                }
            }
        }
        return new BodyVerdict(valid ? Kind.VALID : Kind.INVALID, body.records().size(), told, more);
    }

    /** Where the contract speaks of the value. The violation's own field may hold keys that came with the data. */
    private String path(String place, Violation violation) {
        String field = fields.getOrDefault(violation.ruleId(), "");
        return field.isEmpty() ? place : place + "." + field;
    }
}
