/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import dev.pacta.validation.Verdict;
import dev.pacta.validation.Violation;
import dev.pacta.validation.jsonschema.SchemaVerdict;
import dev.pacta.validation.personal.Detectors;
import dev.pacta.validation.source.PortableSchema;
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
    record OfSchema(SchemaVerdict verdict, PortableSchema by) implements RecordVerdict {
        private static final String MASK = "***";

        @Override
        public boolean isValid() {
            return verdict.isValid();
        }

        @Override
        public boolean isUnfinished() {
            return verdict.kind() == SchemaVerdict.Kind.UNFINISHED;
        }

        @Override
        public List<String> rules() {
            return verdict.rules();
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
            return by.address();
        }
    }
}
