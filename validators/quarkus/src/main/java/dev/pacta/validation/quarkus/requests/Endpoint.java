/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus.requests;

import dev.pacta.validation.Mode;
import dev.pacta.validation.body.BodyCheck;
import dev.pacta.validation.body.BodyVerdict;
import dev.pacta.validation.quarkus.OpenContract;
import dev.pacta.validation.source.LiveContract;

/** Judges the bodies of one endpoint by its contract as it is now, and counts their records. Thread-safe. */
final class Endpoint {
    private record Made(String digest, BodyCheck check) {}

    private final OpenContract contract;
    private final String records;
    private final String stream;
    private volatile Made made;

    Endpoint(OpenContract contract, String records, String stream) {
        this.contract = contract;
        this.records = records;
        this.stream = stream;
        this.made = make(contract.contract().current());
    }

    private Made make(LiveContract.Current now) {
        BodyCheck check = new BodyCheck(
                records.isEmpty() ? null : records,
                now.validator(),
                record -> contract.checks().check(stream, record).verdict());
        return new Made(now.digest(), check);
    }

    Mode mode() {
        return contract.mode();
    }

    BodyVerdict judge(byte[] body) {
        LiveContract.Current now = contract.contract().current();
        Made known = made;
        if (!known.digest().equals(now.digest())) {
            known = make(now);
            made = known;
        }
        BodyVerdict verdict = known.check().judge(body);
        if (verdict.kind() == BodyVerdict.Kind.UNREADABLE) {
            contract.checks().unreadable(stream, "the body is not the JSON that is expected here");
        }
        return verdict;
    }
}
