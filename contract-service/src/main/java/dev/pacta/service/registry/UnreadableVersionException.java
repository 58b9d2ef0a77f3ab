/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import java.util.List;

/** A published version was readable when it was published and is no more. */
public final class UnreadableVersionException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String contract;
    private final String version;
    private final String reason;

    UnreadableVersionException(VersionKey key, List<LintMessage> messages) {
        super("contract %s version %s was readable when it was published and is no more"
                .formatted(key.contract(), key.version()));
        this.contract = key.contract();
        this.version = key.version();
        this.reason = messages.stream()
                .filter(message -> message.severity() == Severity.ERROR)
                .findFirst()
                .map(message -> "%s at line %d, column %d"
                        .formatted(
                                message.ruleId(),
                                message.position().line(),
                                message.position().column()))
                .orElse("it holds no contract");
    }

    VersionKey version() {
        return new VersionKey(contract, version);
    }

    /** The rule that is broken, and where; nothing of what stands there. */
    String reason() {
        return reason;
    }
}
