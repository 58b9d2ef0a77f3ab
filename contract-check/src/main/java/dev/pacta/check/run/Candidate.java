/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.result.FileChange;
import dev.pacta.contract.Contract;
import dev.pacta.contract.odcs.ContractDocument;
import dev.pacta.contract.odcs.ReadResult;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contract file that is to be judged.
 *
 * @param before what it is compared with; null when there is nothing
 * @param after null when the file is gone
 */
record Candidate(
        FileChange change,
        String path,
        @Nullable String oldPath,
        @Nullable ReadFile before,
        @Nullable ReadFile after) {

    /** A file and what was read from it; the bytes are not copied. */
    record ReadFile(String path, byte[] bytes, ReadResult result) {
        Optional<ContractDocument> document() {
            return result instanceof ReadResult.Readable readable ? Optional.of(readable.document()) : Optional.empty();
        }

        Optional<Contract> contract() {
            return document().flatMap(ContractDocument::contract);
        }

        Optional<String> id() {
            return contract().map(contract -> contract.id().value());
        }
    }

    Optional<Contract> contractBefore() {
        return before == null ? Optional.empty() : before.contract();
    }

    Optional<Contract> contractAfter() {
        return after == null ? Optional.empty() : after.contract();
    }

    /** The contract that the file holds, or held. */
    Optional<String> id() {
        return contractAfter()
                .or(this::contractBefore)
                .map(contract -> contract.id().value());
    }

    Candidate comparedWith(ReadFile earlier) {
        return new Candidate(change, path, oldPath, earlier, after);
    }
}
