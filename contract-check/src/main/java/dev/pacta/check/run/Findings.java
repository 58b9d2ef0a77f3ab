/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.result.ContractChange;
import dev.pacta.check.result.Finding;
import dev.pacta.contract.diff.Change;
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

/** Collects what is to be said about one file. Not thread-safe. */
final class Findings {
    private static final int FINGERPRINT_BYTES = 16;
    private static final String UNMARKED = "";

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    Findings(String file) {
        this.file = file;
    }

    void lint(LintMessage message) {
        String advice = message.fix() == null
                ? ""
                : "pacta lint --fix can do it: " + message.fix().title();
        keep(
                new Finding(
                        Finding.Kind.LINT,
                        message.ruleId(),
                        message.severity(),
                        message.position(),
                        message.path(),
                        message.message(),
                        advice,
                        UNMARKED,
                        message.fix()),
                message.ruleId() + "\u0000" + message.path());
    }

    void change(ContractChange change, Severity severity, String advice) {
        Change told = change.change();
        keep(
                new Finding(
                        Finding.Kind.CHANGE,
                        told.ruleId(),
                        severity,
                        change.place(),
                        told.path(),
                        change.message(),
                        advice,
                        UNMARKED,
                        null),
                told.fingerprint());
    }

    void add(
            Finding.Kind kind,
            String ruleId,
            Severity severity,
            Position place,
            String path,
            String message,
            String advice) {
        keep(
                new Finding(kind, ruleId, severity, place, path, message, advice, UNMARKED, null),
                String.join("\u0000", ruleId, path, message));
    }

    /** Line and column are no mark of a finding; where all else is the same too, the order tells them apart. */
    private void keep(Finding finding, String mark) {
        String same = file + "\u0000" + mark;
        findings.add(finding.marked(fingerprint(same + "\u0000" + seen.merge(same, 1, Integer::sum))));
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
