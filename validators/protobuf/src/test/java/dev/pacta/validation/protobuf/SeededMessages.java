/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Messages of a type with seeded values, and their bytes as other writers may put them, or nobody should. */
final class SeededMessages {
    private static final int DEEPEST = 2;
    private static final String[] TEXTS = {
        "", "a", "NEW", "größ", "2026-01-31", "x@example.com", "a longer text than that", "🙂"
    };
    private static final long[] NUMBERS = {
        0, 1, -1, 7, 300, 1L << 31, -(1L << 31), 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE
    };

    private final Descriptor type;
    private final Random random;

    SeededMessages(Descriptor type, Random random) {
        this.type = type;
        this.random = random;
    }

    /** As Protobuf's own writer puts a message. */
    byte[] next() {
        return message(type, 0).toByteArray();
    }

    private Message message(Descriptor of, int depth) {
        Message.Builder builder = DynamicMessage.newBuilder(of);
        for (FieldDescriptor field : of.getFields()) {
            boolean nested = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
            boolean optional = !field.isRequired() && !of.getOptions().getMapEntry();
            if (optional && (random.nextInt(4) == 0 || nested && depth > DEEPEST)) {
                continue;
            }
            if (field.isRepeated()) {
                for (int left = random.nextInt(4); left > 0; left--) {
                    builder.addRepeatedField(field, value(field, depth));
                }
            } else {
                builder.setField(field, value(field, depth));
            }
        }
        return builder.build();
    }

    private Object value(FieldDescriptor field, int depth) {
        long number = NUMBERS[random.nextInt(NUMBERS.length)];
        return switch (field.getJavaType()) {
            case INT -> field.getName().equals("nanos") ? random.nextInt(1_000_000_000) : (int) number;
            case LONG -> number;
            case FLOAT -> random.nextInt(5) / 4f;
            case DOUBLE -> random.nextInt(10) == 0 ? Double.NaN : random.nextInt(5) / 4.0;
            case BOOLEAN -> random.nextBoolean();
            case STRING -> TEXTS[random.nextInt(TEXTS.length)];
            case BYTE_STRING -> ByteString.copyFrom(new byte[random.nextInt(5)]);
            case ENUM ->
                field.getEnumType()
                        .getValues()
                        .get(random.nextInt(field.getEnumType().getValues().size()));
            case MESSAGE -> message(field.getMessageType(), depth + 1);
        };
    }

    /** Fields in another order, given twice, taken over from another message or left out, here or in a message inside. */
    byte[] rearranged(byte[] message) throws IOException {
        return rearranged(message, type);
    }

    private byte[] rearranged(byte[] message, Descriptor of) throws IOException {
        List<byte[]> fields = fields(message, of);
        switch (random.nextInt(5)) {
            case 0 -> Collections.shuffle(fields, random);
            case 1 -> fields.addAll(fields(message(of, 2).toByteArray(), of));
            case 2 -> fields.addAll(random.nextInt(fields.size() + 1), fields.subList(0, Math.min(1, fields.size())));
            case 3 -> fields.subList(0, random.nextInt(fields.size() + 1)).clear();
            default -> fields.add(random.nextInt(fields.size() + 1), new byte[] {(byte) 0xF8, 0x7F, 1});
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] field : fields) {
            out.write(field);
        }
        return out.toByteArray();
    }

    /** Each field with its tag; some of those that are messages rearranged. */
    private List<byte[]> fields(byte[] message, Descriptor of) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(message);
        List<byte[]> fields = new ArrayList<>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            FieldDescriptor field = of.findFieldByNumber(WireFormat.getTagFieldNumber(tag));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            boolean holdsMessage = field != null && field.getType() == FieldDescriptor.Type.MESSAGE;
            if (holdsMessage && random.nextInt(3) == 0) {
                out.writeUInt32NoTag(tag);
                out.writeByteArrayNoTag(rearranged(in.readByteArray(), field.getMessageType()));
            } else {
                in.skipField(tag, out);
            }
            out.flush();
            fields.add(bytes.toByteArray());
        }
        return fields;
    }

    /** Cut off, or with a byte more, less or changed. */
    byte[] damaged(byte[] message) {
        int at = random.nextInt(message.length + 1);
        ByteString whole = ByteString.copyFrom(message);
        ByteString head = whole.substring(0, at);
        ByteString tail = whole.substring(Math.min(message.length, at + 1));
        byte[] other = {(byte) random.nextInt(256)};
        return switch (random.nextInt(4)) {
            case 0 -> head.toByteArray();
            case 1 -> head.concat(tail).toByteArray();
            case 2 ->
                head.concat(ByteString.copyFrom(other))
                        .concat(whole.substring(at))
                        .toByteArray();
            default -> head.concat(ByteString.copyFrom(other)).concat(tail).toByteArray();
        };
    }

    /** As Protobuf's own reader decodes it. */
    Message decoded(byte[] message) throws InvalidProtocolBufferException {
        return DynamicMessage.parseFrom(type, message);
    }
}
