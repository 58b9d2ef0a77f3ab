/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.excel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The texts that the cells of a workbook point at, in their bytes: a text takes twelve bytes more than itself. Not thread-safe. */
final class SharedTexts {
    /** As many characters as Excel allows in a cell take no more bytes. */
    private static final int LONGEST = 1 << 20;

    private static final int BLOCK = 1 << 20;
    private static final int OVERHEAD = 12;
    private static final long MOST_BYTES = 512L << 20;

    private final List<byte[]> blocks = new ArrayList<>();
    private long[] places = new long[64];
    private int[] lengths = new int[64];
    private int size;
    private int used = BLOCK;
    private long taken;
    private final long most;

    /** @param memory how much there is; a quarter of it is taken at most */
    SharedTexts(long memory) {
        this.most = Math.min(MOST_BYTES, memory / 4);
    }

    /** Adds those of a part. */
    void read(Part part) throws UnreadableWorkbookException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean spoken = false;
        while (part.next()) {
            if (part.begins("si")) {
                text.setLength(0);
            } else if (part.begins("rPh")) {
                // How a text is pronounced is no part of it.
                spoken = true;
            } else if (part.ends("rPh")) {
                spoken = false;
            } else if (part.begins("t")) {
                inText = !spoken;
            } else if (part.ends("t")) {
                inText = false;
            } else if (part.ends("si")) {
                add(text.toString());
            } else if (inText && !part.addText(text, LONGEST)) {
                throw new UnreadableWorkbookException("one of its shared texts has more than a million characters");
            }
        }
    }

    private void add(String text) throws UnreadableWorkbookException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        taken += bytes.length + OVERHEAD;
        if (taken > most) {
            throw new UnreadableWorkbookException(
                    "its shared texts take more than %,d MB; give Java more memory, or save it as CSV or Parquet"
                            .formatted(most >> 20));
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
            lengths = Arrays.copyOf(lengths, size * 2);
        }
        if (bytes.length > BLOCK - used) {
            blocks.add(new byte[Math.max(BLOCK, bytes.length)]);
            used = 0;
        }
        System.arraycopy(bytes, 0, blocks.get(blocks.size() - 1), used, bytes.length);
        places[size] = (long) (blocks.size() - 1) << 32 | used;
        lengths[size] = bytes.length;
        used += bytes.length;
        size++;
    }

    /** The text with that number, counted from 0. */
    String get(String number) throws UnreadableWorkbookException {
        try {
            int at = Integer.parseInt(number);
            byte[] block = blocks.get((int) (places[checked(at)] >> 32));
            return new String(block, (int) places[at], lengths[at], StandardCharsets.UTF_8);
        } catch (NumberFormatException | IndexOutOfBoundsException none) {
            throw new UnreadableWorkbookException("a cell points at a shared text that there is not", none);
        }
    }

    private int checked(int at) {
        if (at < 0 || at >= size) {
            throw new IndexOutOfBoundsException(at);
        }
        return at;
    }
}
