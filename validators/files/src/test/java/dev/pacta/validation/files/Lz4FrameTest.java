/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream.BlockSize;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream.Parameters;
import org.junit.jupiter.api.Test;

/** Frames that Commons Compress packed come out as they went in. */
class Lz4FrameTest {
    private final Random random = new Random(20_261_122);

    private byte[] content(int length) {
        byte[] content = new byte[length];
        for (int at = 0; at < length; at++) {
            // Stretches of one byte, of a few words and of noise.
            int kind = at / 1_000 % 3;
            content[at] = (byte) (kind == 0 ? 7 : kind == 1 ? at % 13 : random.nextInt(256));
        }
        return content;
    }

    private static byte[] packed(byte[] content, boolean sums, boolean linked) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Parameters parameters = new Parameters(BlockSize.K64, sums, sums, linked);
        try (FramedLZ4CompressorOutputStream packing = new FramedLZ4CompressorOutputStream(out, parameters)) {
            packing.write(content);
        }
        return out.toByteArray();
    }

    @Test
    void everyFrameComesOutAsItWentIn() throws IOException {
        for (int length : new int[] {1, 4, 12, 13, 64, 1_000, 5_000, 65_536, 65_537, 300_000}) {
            byte[] content = content(length);
            for (boolean sums : new boolean[] {true, false}) {
                for (boolean linked : new boolean[] {true, false}) {
                    assertThat(Lz4Frame.unpack(packed(content, sums, linked), length))
                            .as("%d bytes, sums %s, linked %s", length, sums, linked)
                            .isEqualTo(content);
                }
            }
        }
    }

    @Test
    void damageIsOtherBytesOrAnErrorAndNothingElse() throws IOException {
        byte[] content = content(20_000);
        byte[] whole = packed(content, false, true);
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            try {
                assertThat(Lz4Frame.unpack(damaged, content.length)).hasSize(content.length);
            } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException told) {
                assertThat(told).isNotNull();
            }
        }
    }

    @Test
    void whereAFrameHasSumsNoDamagedBitIsPassedOver() throws IOException {
        byte[] content = content(3_000);
        byte[] whole = packed(content, true, true);
        assertThat(Lz4Frame.unpack(whole, content.length)).isEqualTo(content);

        for (int bit = 0; bit < whole.length * Byte.SIZE; bit++) {
            byte[] damaged = whole.clone();
            damaged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThatThrownBy(() -> Lz4Frame.unpack(damaged, content.length))
                    .as("bit %d", bit)
                    .isInstanceOfAny(
                            IndexOutOfBoundsException.class, IllegalArgumentException.class, ArithmeticException.class);
        }
    }

    @Test
    void aFrameThatBreaksOffOrHasAnotherSizeIsRefused() throws IOException {
        byte[] whole = packed(content(5_000), false, true);

        assertThatThrownBy(() -> Lz4Frame.unpack(Arrays.copyOf(whole, whole.length / 2), 5_000))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Lz4Frame.unpack(whole, 5_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Lz4Frame.unpack(whole, 4_999)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Lz4Frame.unpack(new byte[16], 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
