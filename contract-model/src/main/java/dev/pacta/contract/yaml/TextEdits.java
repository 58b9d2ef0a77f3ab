/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Carries out edits. Encoding, byte order mark, line ends and every character outside the edits stay as they are. */
public final class TextEdits {
    private TextEdits() {}

    /**
     * The document with the edits made.
     *
     * @param bytes a document that {@link YamlReader} can decode
     * @param edits in any order
     * @throws IllegalArgumentException when two edits want the same characters, one lies outside the text, or the bytes are no text
     */
    public static byte[] apply(byte[] bytes, List<TextEdit> edits) {
        String text = decode(bytes);
        StringBuilder edited = new StringBuilder(text.length() + 64);
        int copied = 0;
        for (TextEdit edit : inOrder(edits)) {
            if (edit.start() < copied || edit.end() > text.length()) {
                throw new IllegalArgumentException(
                        "the edit from %d to %d overlaps another or lies outside".formatted(edit.start(), edit.end()));
            }
            edited.append(text, copied, edit.start()).append(edit.replacement());
            copied = edit.end();
        }
        return encode(edited.append(text, copied, text.length()).toString(), bytes);
    }

    /** The text of a document, as the offsets of edits count it. */
    public static String decode(byte[] bytes) {
        try {
            return TextDecoder.decode(bytes);
        } catch (YamlException noText) {
            throw new IllegalArgumentException("the document is no text: " + noText.getMessage(), noText);
        }
    }

    private static List<TextEdit> inOrder(List<TextEdit> edits) {
        return edits.stream()
                .sorted(Comparator.comparingInt(TextEdit::start).thenComparingInt(TextEdit::end))
                .toList();
    }

    /** In the encoding of the original, which its first bytes tell. */
    private static byte[] encode(String text, byte[] original) {
        int first = original.length > 0 ? original[0] & 0xFF : 0;
        int mark = first == 0xEF ? 3 : first >= 0xFE ? 2 : 0;
        Charset charset = first == 0xFE
                ? StandardCharsets.UTF_16BE
                : first == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        ByteArrayOutputStream out = new ByteArrayOutputStream(original.length + 64);
        boolean marked = mark == 2
                || (mark == 3 && original.length > 2 && (original[1] & 0xFF) == 0xBB && (original[2] & 0xFF) == 0xBF);
        if (marked) {
            out.write(original, 0, mark);
        }
        out.writeBytes(text.getBytes(charset));
        return out.toByteArray();
    }
}
