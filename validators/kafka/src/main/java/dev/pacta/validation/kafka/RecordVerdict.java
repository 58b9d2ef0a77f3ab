/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import dev.pacta.validation.Verdict;
import dev.pacta.validation.Violation;
import dev.pacta.validation.jsonschema.SchemaError;
import dev.pacta.validation.jsonschema.SchemaVerdict;
import dev.pacta.validation.personal.Detectors;
import dev.pacta.validation.stream.Checked;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What is to be said about a record, by whatever it was checked. Holds no value of it. */
sealed interface RecordVerdict {
    /** Whether the record fits. */
    boolean isValid();

    /** Whether a limit was met before all was looked at. */
    boolean isUnfinished();

    /** The ids of the broken rules, each once. */
    List<String> rules();

    /** What the record was held to, as it is named in messages. */
    String heldTo();

    /** By a contract. */
    record OfContract(Checked checked) implements RecordVerdict {
        @Override
        public boolean isValid() {
            return checked.verdict().isValid();
        }

        @Override
        public boolean isUnfinished() {
            return checked.verdict().kind() == Verdict.Kind.UNFINISHED;
        }

        @Override
        public List<String> rules() {
            return checked.verdict().violations().stream()
                    .map(Violation::ruleId)
                    .distinct()
                    .toList();
        }

        @Override
        public String heldTo() {
            return "%s@%s"
                    .formatted(
                            checked.by().contract().id().value(),
                            checked.by().contract().version().value());
        }
    }

    /** By a JSON Schema. */
    record OfSchema(SchemaVerdict verdict, SourcedSchema by) implements RecordVerdict {
        /** The rule of a record on which a limit is met, or that cannot be read. */
        static final String RECORD = "record";

        private static final String MASK = "***";

        @Override
        public boolean isValid() {
            return verdict.isValid();
        }

        @Override
        public boolean isUnfinished() {
            return verdict.kind() == SchemaVerdict.Kind.UNFINISHED;
        }

        /** Where the keywords stand in the schema; only what is no JSON has no such place. */
        @Override
        public List<String> rules() {
            return isUnfinished()
                    ? List.of(RECORD)
                    : verdict.errors().stream().map(OfSchema::rule).distinct().toList();
        }

        private static String rule(SchemaError error) {
            return error.schemaLocation().isEmpty() ? error.keyword() : error.schemaLocation();
        }

        /** Keyword and place in the record; names of properties may stand in it that only this record has, and none that looks personal. */
        List<String> places() {
            return verdict.errors().stream()
                    .map(error -> error.keyword() + " " + shown(error.instanceLocation()))
                    .distinct()
                    .toList();
        }

        /** @param pointer of RFC 6901 */
        private static String shown(String pointer) {
            return Arrays.stream(pointer.split("/", -1))
                    .map(name -> Detectors.looksPersonal(name.replace("~1", "/").replace("~0", "~")) ? MASK : name)
                    .collect(Collectors.joining("/"));
        }

        @Override
        public String heldTo() {
            return by.name();
        }
    }
}
