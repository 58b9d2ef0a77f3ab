/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pacta.contract.odcs.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Verdict, places and keywords equal networknt's on seeded random schemas and values, but for the deviations below, each of which is shown to be
 * there. {@code -Dpacta.cases=10000000} runs as many as a night allows.
 */
class SchemaAgreementTest {
    private static final long CASES = Long.getLong("pacta.cases", 100_000);
    private static final int VALUES = 10;

    @ParameterizedTest
    @EnumSource
    void agreesOnRandomSchemasAndValues(Dialect dialect) {
        Random random = new Random(20261121 + dialect.ordinal());
        RandomSchemas generator = new RandomSchemas(random, dialect);
        SchemaRegistry registry = registry(dialect);
        SchemaSettings settings = new SchemaSettings(dialect, false, Map.of(), SchemaLimits.DEFAULT);
        Map<Deviation, Integer> met = new EnumMap<>(Deviation.class);
        long valid = 0;
        long cases = CASES / Dialect.values().length;
        for (long done = 0; done < cases; done += VALUES) {
            String text = JsonText.of(generator.schema());
            JsonSchema ours = JsonSchema.compile(text, settings);
            Schema theirs = registry.getSchema(text);
            for (int value = 0; value < VALUES; value++) {
                String json = JsonText.of(generator.value());
                SchemaVerdict verdict = ours.validate(json.getBytes(StandardCharsets.UTF_8));
                List<Error> errors = theirs.validate(json, InputFormat.JSON);
                Deviation deviation = deviation(dialect, text, verdict, errors);
                if (deviation != null) {
                    met.merge(deviation, 1, Integer::sum);
                }
                valid += errors.isEmpty() ? 1 : 0;
            }
        }
        assertThat(met.getOrDefault(Deviation.CONTAINS_MARKS, 0)).isLessThan((int) (cases / 1_000));
        assertThat(valid).as("both kinds of verdict were compared").isBetween(cases / 10, cases * 9 / 10);
    }

    /** Where networknt says something else on purpose or by mistake; the public suite is with us on the second and third. */
    private enum Deviation {
        /** A bound is not looked at beside {@code type: integer} when the number has a fraction. */
        INTEGER_BOUND,
        /** What a schema refuses counts as not evaluated, and what {@code not} has seen as evaluated: further places, the same verdict. */
        UNEVALUATED_PLACES,
        /** 2019-09: items that {@code contains} accepts count as evaluated. */
        CONTAINS_MARKS
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DRAFT_2020_12 | {"type":"integer","maximum":0} | 0.1
        DRAFT_2019_09 | {"type":"integer","maximum":0} | 0.1
        DRAFT_2020_12 | {"not":{"properties":{"a":true}},"unevaluatedProperties":{"type":"string"}} | {"a":1}
        DRAFT_2019_09 | {"contains":true,"unevaluatedItems":{"exclusiveMinimum":2}} | [1]
        """)
    void eachDeviationIsStillThere(Dialect dialect, String schema, String json) {
        SchemaSettings settings = new SchemaSettings(dialect, false, Map.of(), SchemaLimits.DEFAULT);
        SchemaVerdict ours = JsonSchema.compile(schema, settings).validate(json.getBytes(StandardCharsets.UTF_8));
        List<Error> theirs = registry(dialect).getSchema(schema).validate(json, InputFormat.JSON);

        assertThat(deviation(dialect, schema, ours, theirs)).isNotNull();
    }

    private static SchemaRegistry registry(Dialect dialect) {
        return SchemaRegistry.withDefaultDialect(
                dialect == Dialect.DRAFT_2020_12
                        ? SpecificationVersion.DRAFT_2020_12
                        : SpecificationVersion.DRAFT_2019_09);
    }

    /** The deviation that explains a difference; nothing when there is none, and a failure when nothing explains it. */
    private static @Nullable Deviation deviation(
            Dialect dialect, String text, SchemaVerdict verdict, List<Error> errors) {
        boolean same = verdict.isValid() == errors.isEmpty();
        if (same && places(verdict).equals(places(errors))) {
            return null;
        }
        if (dialect == Dialect.DRAFT_2019_09
                && text.contains("\"contains\"")
                && text.contains("\"unevaluatedItems\"")) {
            return Deviation.CONTAINS_MARKS;
        }
        assertThat(verdict.isValid()).as("%s%n%s", text, errors).isEqualTo(errors.isEmpty());
        if (text.contains("\"unevaluated")) {
            return Deviation.UNEVALUATED_PLACES;
        }
        Set<String> further = places(verdict);
        further.removeAll(places(errors));
        assertThat(further)
                .as("%s%n%s", text, errors)
                .isNotEmpty()
                .allMatch(place -> place.matches(".*(min|max)imum|.*M(in|ax)imum|.*multipleOf"));
        assertThat(text).contains("\"integer\"");
        return Deviation.INTEGER_BOUND;
    }

    private static Set<String> places(SchemaVerdict verdict) {
        return verdict.errors().stream()
                .map(error -> error.instanceLocation() + " " + sameWord(error.keyword()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(List<Error> errors) {
        return errors.stream()
                .map(error -> error.getInstanceLocation() + " " + sameWord(error.getKeyword()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** networknt names minContains where the schema has only contains. */
    private static String sameWord(String keyword) {
        return keyword.equals("minContains") ? "contains" : keyword;
    }
}
