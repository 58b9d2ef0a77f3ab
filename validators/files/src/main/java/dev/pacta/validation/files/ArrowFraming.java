/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.message.ArrowBlock;

/**
 * Whether the parts of an Arrow file lie inside of it, so that Arrow's library is not asked for memory that no data is there for, and takes no
 * stream that breaks off for a whole one.
 */
final class ArrowFraming {
    private static final String FILE = "ARROW1";
    private static final String FEATHER_1 = "FEA1";
    private static final int CONTINUES = -1;

    private final Path file;
    private final SeekableByteChannel channel;

    ArrowFraming(Path file, SeekableByteChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Whether it has the form of a file, with a footer, or else that of a stream; told by how it begins, not by its name.
     *
     * @throws UnreadableDataException when it has none of them
     */
    boolean isFileForm() throws IOException, UnreadableDataException {
        byte[] begin = new byte[FILE.length()];
        ByteBuffer buffer = ByteBuffer.wrap(begin);
        channel.position(0);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            continue;
        }
        channel.position(0);
        String magic = new String(begin, StandardCharsets.ISO_8859_1);
        if (buffer.hasRemaining()) {
            throw unreadable("this is no Arrow file: it has only %d bytes".formatted(buffer.position()));
        }
        if (magic.startsWith(FEATHER_1)) {
            throw unreadable("this is a Feather file of version 1, which is not Arrow's format; write it as version 2");
        }
        return magic.equals(FILE);
    }

    /** The messages of a stream, up to the mark of its end. */
    void checkStream() throws IOException, UnreadableDataException {
        boolean first = true;
        for (int length = nextLength(first); length != 0; length = nextLength(first)) {
            if (length < 0 || length > channel.size() - channel.position()) {
                throw first ? none() : breaksOff();
            }
            long body = bodyOf(length, first);
            if (body < 0 || body > channel.size() - channel.position()) {
                throw breaksOff();
            }
            channel.position(channel.position() + body);
            first = false;
        }
        if (first) {
            throw none();
        }
        channel.position(0);
    }

    private int nextLength(boolean first) throws IOException, UnreadableDataException {
        int length = number(first);
        // Before version 0.15 the length stood alone.
        return length == CONTINUES ? number(first) : length;
    }

    private int number(boolean first) throws IOException, UnreadableDataException {
        return bytes(Integer.BYTES, first).getInt();
    }

    private long bodyOf(int length, boolean first) throws IOException, UnreadableDataException {
        ByteBuffer metadata = bytes(length, first);
        try {
            return Message.getRootAsMessage(metadata).bodyLength();
        } catch (IndexOutOfBoundsException damaged) {
            throw first ? none() : unreadable("the data of its messages is damaged");
        }
    }

    private ByteBuffer bytes(int count, boolean first) throws IOException, UnreadableDataException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw first ? none() : breaksOff();
            }
        }
        return bytes.flip();
    }

    /** The parts that a footer names. */
    void checkFile(ArrowFileReader reader) throws IOException, UnreadableDataException {
        List<ArrowBlock> blocks = new ArrayList<>(reader.getDictionaryBlocks());
        blocks.addAll(reader.getRecordBlocks());
        for (ArrowBlock block : blocks) {
            long rest = channel.size() - block.getOffset();
            boolean inside = block.getOffset() >= 0
                    && block.getMetadataLength() > 0
                    && block.getBodyLength() >= 0
                    && block.getMetadataLength() <= rest
                    && block.getBodyLength() <= rest - block.getMetadataLength();
            if (!inside) {
                throw unreadable("its footer names parts that lie outside of it; the file is damaged");
            }
        }
    }

    private UnreadableDataException none() {
        return unreadable("this cannot be read as Arrow: it begins neither as an Arrow file nor as an Arrow stream");
    }

    private UnreadableDataException breaksOff() {
        return unreadable("this Arrow stream breaks off: the mark of its end is missing");
    }

    private UnreadableDataException unreadable(String problem) {
        return new UnreadableDataException(file, problem);
    }
}
