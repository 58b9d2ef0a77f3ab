/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import dev.pacta.contract.message.Fix;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.contract.yaml.TextEdit;
import dev.pacta.contract.yaml.TextEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Mends what can be mended in a document. */
public final class LintFix {
    /** One fix may bring another to light; more rounds than this would be fixes that undo each other. */
    private static final int MOST_ROUNDS = 10;

    private LintFix() {}

    /**
     * What came of it.
     *
     * @param bytes the document, as it came where nothing was mended
     * @param mended the messages whose fixes were made, in the order in which they were made
     */
    public record Fixed(byte[] bytes, List<LintMessage> mended) {
        public Fixed {
            mended = List.copyOf(mended);
        }
    }

    /** Makes the fixes of all messages that the settings leave, round after round, until there is none left to make. */
    public static Fixed apply(byte[] bytes, String source, LintSettings settings) {
        byte[] current = bytes;
        List<LintMessage> mended = new ArrayList<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<LintMessage> chosen = withoutDisputes(Lint.lintBytes(current, source, settings));
            if (chosen.isEmpty()) {
                break;
            }
            byte[] next = TextEdits.apply(current, edits(chosen));
            if (!isContract(next, source)) {
                break;
            }
            current = next;
            mended.addAll(chosen);
        }
        return new Fixed(current, mended);
    }

    /** The messages with a fix, each as long as it does not want the same characters as an earlier one. */
    private static List<LintMessage> withoutDisputes(List<LintMessage> messages) {
        List<LintMessage> chosen = new ArrayList<>();
        List<TextEdit> taken = new ArrayList<>();
        for (LintMessage message : messages) {
            Fix fix = message.fix();
            boolean free = fix != null
                    && fix.edits().stream().noneMatch(edit -> taken.stream().anyMatch(edit::disputes));
            if (fix != null && free) {
                chosen.add(message);
                taken.addAll(fix.edits());
            }
        }
        return chosen;
    }

    private static List<TextEdit> edits(List<LintMessage> chosen) {
        return chosen.stream()
                .flatMap(message -> Stream.ofNullable(message.fix()))
                .flatMap(fix -> fix.edits().stream())
                .toList();
    }

    private static boolean isContract(byte[] bytes, String source) {
        return new OdcsReader().read(bytes, source) instanceof ReadResult.Readable readable
                && readable.document().contract().isPresent();
    }
}
