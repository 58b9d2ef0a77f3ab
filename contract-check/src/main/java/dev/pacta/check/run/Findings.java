/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.result.Finding;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.yaml.Position;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is to be said about one file. Not thread-safe. */
final class Findings {
    private static final int FINGERPRINT_BYTES = 16;

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    Findings(String file) {
        this.file = file;
    }

    void lint(LintMessage message) {
        add(
                Finding.Kind.LINT,
                message.ruleId(),
                message.severity(),
                message.position(),
                message.path(),
                message.message(),
                message.fix() == null
                        ? ""
                        : "pacta lint --fix can do it: " + message.fix().title(),
                message.fix());
    }

    void add(
            Finding.Kind kind,
            String ruleId,
            Severity severity,
            Position place,
            String path,
            String message,
            String advice) {
        add(kind, ruleId, severity, place, path, message, advice, null);
    }

    private void add(
            Finding.Kind kind,
            String ruleId,
            Severity severity,
            Position place,
            String path,
            String message,
            String advice,
            dev.pacta.contract.message.@Nullable Fix fix) {
        // Line and column play no part; the same rule may speak twice of one path, then the order tells them apart.
        String same = String.join("\u0000", file, ruleId, path, kind == Finding.Kind.LINT ? "" : message);
        int times = seen.merge(same, 1, Integer::sum);
        findings.add(new Finding(
                kind, ruleId, severity, place, path, message, advice, fingerprint(same + "\u0000" + times), fix));
    }

    List<Finding> list() {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(finding -> finding.place().line())
                        .thenComparing(finding -> finding.place().column())
                        .thenComparing(Finding::ruleId))
                .toList();
    }

    private static String fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
