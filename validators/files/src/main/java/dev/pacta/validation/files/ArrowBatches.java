/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.compression.CompressionCodec;
import org.apache.arrow.vector.compression.CompressionUtil;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.ipc.message.ArrowFieldNode;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;

/**
 * Readers that believe a batch only as many rows as its columns have, and a packed buffer only the size that it can have: Arrow's library fills
 * up with rows of nothing, and takes the memory that is claimed.
 */
final class ArrowBatches {
    /** What LZ4 can make of one byte at most. */
    private static final long MOST_OF_A_BYTE = 255;

    private static final int SHORTEST = 64;

    private ArrowBatches() {}

    static ArrowFileReader ofFile(SeekableByteChannel channel, BufferAllocator allocator) {
        return new ArrowFileReader(channel, allocator, new Checking()) {
            @Override
            protected void loadRecordBatch(ArrowRecordBatch batch) {
                check(batch, fields(this));
                super.loadRecordBatch(batch);
            }
        };
    }

    static ArrowStreamReader ofStream(SeekableByteChannel channel, BufferAllocator allocator) {
        return new ArrowStreamReader(channel, allocator, new Checking()) {
            @Override
            protected void loadRecordBatch(ArrowRecordBatch batch) {
                check(batch, fields(this));
                super.loadRecordBatch(batch);
            }
        };
    }

    private static List<Field> fields(ArrowReader reader) {
        try {
            return reader.getVectorSchemaRoot().getSchema().getFields();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static void check(ArrowRecordBatch batch, List<Field> fields) {
        int node = 0;
        boolean stored = false;
        for (Field field : fields) {
            ArrowFieldNode column = batch.getNodes().get(node);
            if (column.getLength() != batch.getLength()) {
                throw new IllegalArgumentException("a column has another number of rows than its batch");
            }
            node += nodes(field);
            stored |= takesRoom(field);
        }
        boolean packed = batch.getBodyCompression().getCodec() != CompressionUtil.CodecType.NO_COMPRESSION.getType();
        if (stored && !packed && batch.getLength() > Byte.SIZE * batch.computeBodyLength()) {
            throw new IllegalArgumentException("a batch has more rows than bits");
        }
    }

    private static int nodes(Field field) {
        int nodes = 1;
        for (Field child : field.getChildren()) {
            nodes += nodes(child);
        }
        return nodes;
    }

    /** Whether each row takes a bit at least. */
    private static boolean takesRoom(Field field) {
        ArrowType type = field.getType();
        return !(type instanceof ArrowType.Null
                || type instanceof ArrowType.Struct
                || type instanceof ArrowType.FixedSizeList
                || type instanceof ArrowType.RunEndEncoded
                || type instanceof ArrowType.FixedSizeBinary);
    }

    private static final class Checking implements CompressionCodec.Factory {
        @Override
        public CompressionCodec createCodec(CompressionUtil.CodecType type) {
            return new Checked(CommonsCompressionFactory.INSTANCE.createCodec(type));
        }

        @Override
        public CompressionCodec createCodec(CompressionUtil.CodecType type, int level) {
            return new Checked(CommonsCompressionFactory.INSTANCE.createCodec(type, level));
        }
    }

    private record Checked(CompressionCodec codec) implements CompressionCodec {
        @Override
        public ArrowBuf compress(BufferAllocator allocator, ArrowBuf plain) {
            return codec.compress(allocator, plain);
        }

        @Override
        public ArrowBuf decompress(BufferAllocator allocator, ArrowBuf packed) {
            boolean lz4 = codec.getCodecType() == CompressionUtil.CodecType.LZ4_FRAME;
            long claimed = packed.writerIndex() > Long.BYTES ? packed.getLong(0) : 0;
            return lz4 && claimed > 0 ? unpack(allocator, packed, claimed) : codec.decompress(allocator, packed);
        }

        /** Arrow's library asks Commons Compress, which takes several times as long. */
        private static ArrowBuf unpack(BufferAllocator allocator, ArrowBuf packed, long claimed) {
            long length = packed.writerIndex() - Long.BYTES;
            if (claimed > MOST_OF_A_BYTE * length + SHORTEST || claimed > Integer.MAX_VALUE - SHORTEST) {
                throw new IllegalArgumentException("a packed buffer claims more than it can hold");
            }
            byte[] frame = new byte[Math.toIntExact(length)];
            packed.getBytes(Long.BYTES, frame);
            byte[] plain = Lz4Frame.unpack(frame, (int) claimed);
            ArrowBuf buffer = allocator.buffer(claimed);
            buffer.setBytes(0, plain);
            buffer.writerIndex(claimed);
            packed.close();
            return buffer;
        }

        @Override
        public CompressionUtil.CodecType getCodecType() {
            return codec.getCodecType();
        }
    }
}
