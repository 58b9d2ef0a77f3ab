/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus;

import dev.pacta.contract.Contract;
import dev.pacta.validation.body.BodyCheck;
import dev.pacta.validation.body.BodyVerdict;
import dev.pacta.validation.rows.Struct;
import dev.pacta.validation.source.LiveContract;
import dev.pacta.validation.stream.Checked;
import dev.pacta.validation.stream.StreamChecks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds records to a contract as it is now, and counts them. */
record ContractRecords(LiveContract contract, StreamChecks checks) implements RecordChecks {
    @Override
    public String heldTo() {
        Contract now = contract.current().contract();
        return "%s@%s".formatted(now.id().value(), now.version().value());
    }

    @Override
    public Optional<BreachReasons> json(StreamName stream, byte[] json) {
        return reasons(stream, checks.check(stream.text(), json));
    }

    @Override
    public Optional<BreachReasons> map(StreamName stream, Map<?, ?> map) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        map.forEach((name, member) -> record.put(String.valueOf(name), member));
        return reasons(stream, checks.check(stream.text(), record));
    }

    @Override
    public Optional<BreachReasons> struct(StreamName stream, Struct record) {
        return reasons(stream, checks.check(stream.text(), record));
    }

    @Override
    public Optional<BreachReasons> unreadable(StreamName stream, String reason) {
        return reasons(stream, checks.unreadable(stream.text(), reason));
    }

    private static Optional<BreachReasons> reasons(StreamName stream, Checked checked) {
        return checked.verdict().isValid() ? Optional.empty() : Optional.of(BreachReasons.of(checked, stream.name()));
    }

    @Override
    public Function<byte[], BodyVerdict> bodies(StreamName stream, String records) {
        return new Bodies(stream, records);
    }

    @Override
    public void close() {
        checks.close();
    }

    /** Judges bodies by the contract as it is now. */
    private final class Bodies implements Function<byte[], BodyVerdict> {
        private record Made(String digest, BodyCheck check) {}

        private final String stream;
        private final @Nullable String records;
        private volatile Made made;

        Bodies(StreamName stream, String records) {
            this.stream = stream.text();
            this.records = records.isEmpty() ? null : records;
            this.made = make(contract.current());
        }

        private Made make(LiveContract.Current now) {
            return new Made(
                    now.digest(),
                    BodyCheck.byContract(
                            records,
                            now.validator(),
                            record -> checks.check(stream, record).verdict()));
        }

        @Override
        public BodyVerdict apply(byte[] body) {
            LiveContract.Current now = contract.current();
            Made known = made;
            if (!known.digest().equals(now.digest())) {
                known = make(now);
                made = known;
            }
            BodyVerdict verdict = known.check().judge(body);
            if (verdict.kind() == BodyVerdict.Kind.UNREADABLE) {
                checks.unreadable(stream, "the body is not the JSON that is expected here");
            }
            return verdict;
        }
    }
}
