/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.result;

import dev.pacta.contract.message.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a check found. Every report is written from this and nothing else.
 *
 * @param base what was compared with, in words; null when nothing was
 * @param server where the published versions and the readers were asked for; null when nobody was asked
 * @param files in the order of their paths
 * @param remarks on the check itself
 */
public record CheckResult(
        @Nullable String base, @Nullable String server, List<FileResult> files, List<String> remarks) {
    public CheckResult {
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }

    /** How many findings have that severity. */
    public long count(Severity severity) {
        return files.stream().mapToLong(file -> file.count(severity)).sum();
    }

    /** How many changes break somebody and are not waived. */
    public long breaking() {
        return files.stream()
                .flatMap(file -> file.changes().stream())
                .filter(ContractChange::breaks)
                .count();
    }

    /** How many changes pass only because they are waived. */
    public long waived() {
        return files.stream()
                .flatMap(file -> file.changes().stream())
                .filter(ContractChange::waived)
                .count();
    }

    /** Whether the check passes when it fails from that severity on. */
    public boolean passes(FailOn failOn) {
        return switch (failOn) {
            case ERROR -> count(Severity.ERROR) == 0;
            case WARNING -> count(Severity.ERROR) + count(Severity.WARNING) == 0;
            case NEVER -> true;
        };
    }

    /** From which severity on a check fails. */
    public enum FailOn {
        ERROR,
        WARNING,
        NEVER
    }
}
