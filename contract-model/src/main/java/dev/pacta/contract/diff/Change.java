/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One change between two versions.
 *
 * @param ruleId stable, such as {@code property.removed}; {@link ContractDiff#catalog()} lists all
 * @param message complete sentence, with the path
 * @param counterexample a value or situation that one side was safe from before, in words; null when none was found
 * @param waiver under which it does not count as breaking; null when there is none that is in force
 */
public record Change(
        String ruleId,
        Kind kind,
        Where where,
        @Nullable String before,
        @Nullable String after,
        Verdicts verdicts,
        Weight weight,
        String message,
        @Nullable String counterexample,
        @Nullable Waiver waiver) {
    private static final int FINGERPRINT_BYTES = 12;

    /** What happened. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        RENAMED
    }

    /** As a reader writes it. */
    public String path() {
        return where.path();
    }

    public @Nullable String schemaObject() {
        return where.schemaObject();
    }

    public @Nullable String property() {
        return where.property();
    }

    public @Nullable String beforePointer() {
        return where.beforePointer();
    }

    public @Nullable String afterPointer() {
        return where.afterPointer();
    }

    /** What it does to those who read the data. */
    public Verdict consumer() {
        return verdicts.consumer();
    }

    /** What it does to those who write it, and to data that is there already. */
    public Verdict producer() {
        return verdicts.producer();
    }

    /** Whether something that was promised beside the schema becomes weaker. */
    public Verdict promise() {
        return verdicts.promise();
    }

    /**
     * Whether it breaks what the mode protects. Promises are protected by every mode but {@code NONE}. What is waived, or what a rule
     * set gives no weight, breaks nothing.
     */
    public boolean breaks(CompatibilityMode mode) {
        if (waiver != null || weight == Weight.NONE) {
            return false;
        }
        return (mode.protectsConsumers() && consumer() == Verdict.BREAKING)
                || (mode.protectsProducers() && producer() == Verdict.BREAKING)
                || (mode != CompatibilityMode.NONE && promise() == Verdict.BREAKING);
    }

    /** Whether it may break what the mode protects, depending on what is done with the data. */
    public boolean risks(CompatibilityMode mode) {
        return (mode.protectsConsumers() && consumer() == Verdict.RISKY)
                || (mode.protectsProducers() && producer() == Verdict.RISKY)
                || (mode != CompatibilityMode.NONE && promise() == Verdict.RISKY);
    }

    /** The same for the same change of the same thing, wherever it stands in the documents and whatever else changed. */
    public String fingerprint() {
        String text = String.join("\u0000", ruleId, path(), String.valueOf(before), String.valueOf(after));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    Change weighing(Weight due) {
        return new Change(ruleId, kind, where, before, after, verdicts, due, message, counterexample, waiver);
    }

    /** The same change, let pass. */
    public Change under(Waiver excuse) {
        return new Change(ruleId, kind, where, before, after, verdicts, weight, message, counterexample, excuse);
    }
}
