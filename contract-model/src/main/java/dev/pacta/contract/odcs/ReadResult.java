/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import dev.pacta.contract.message.LintMessage;
import java.util.List;

/** What came of reading a document. */
public sealed interface ReadResult {
    /** It is YAML and names a known version of the standard; its structure may still have errors. */
    record Readable(ContractDocument document) implements ReadResult {}

    /** It is no contract document at all. */
    record Unreadable(String source, List<LintMessage> messages) implements ReadResult {
        public Unreadable {
            messages = List.copyOf(messages);
        }
    }
}
