/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import dev.pacta.validation.rows.Struct;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How messages of one type stand in bytes. It reads what writers write; of all else, such as a field given twice, items apart from each other or
 * groups, it says that it cannot, and Protobuf's own reader decides. Immutable once made.
 */
final class MessageForm {
    /** Of a tag, the bits that are no number of a field. */
    static final int WIRE_TYPE = 7;

    private static final int WIRE_BITS = 3;

    /** Messages within messages; Protobuf's own reader takes 100. */
    private static final int DEEPEST = 32;

    private static final int[] NO_RIVALS = {};

    private final Struct nothing;
    private final boolean readable;

    /** The numbers of the fields in order, and at which position the field of each stands. */
    private final int[] numbers;

    private final int[] positions;

    private final Part[] parts;
    private final boolean[] required;

    /** For each field the others of which only one is there. */
    private final int[][] rivals;

    private MessageForm(Descriptor type, MessageShape shape) {
        List<FieldDescriptor> fields = type.getFields();
        List<FieldDescriptor> byNumber = fields.stream()
                .sorted(Comparator.comparingInt(FieldDescriptor::getNumber))
                .toList();
        boolean entry = type.getOptions().getMapEntry();
        this.nothing = shape.view(DynamicMessage.getDefaultInstance(type));
        this.readable = !type.getOptions().getMessageSetWireFormat();
        this.numbers = byNumber.stream().mapToInt(FieldDescriptor::getNumber).toArray();
        this.positions = byNumber.stream().mapToInt(FieldDescriptor::getIndex).toArray();
        this.parts = new Part[fields.size()];
        this.required = new boolean[fields.size()];
        this.rivals = new int[fields.size()][];
        for (FieldDescriptor field : fields) {
            required[field.getIndex()] = entry || field.isRequired();
            rivals[field.getIndex()] = rivals(field);
        }
    }

    private static int[] rivals(FieldDescriptor field) {
        if (field.getRealContainingOneof() == null) {
            return NO_RIVALS;
        }
        return field.getRealContainingOneof().getFields().stream()
                .filter(other -> other != field)
                .mapToInt(FieldDescriptor::getIndex)
                .toArray();
    }

    /** A type may lead back to itself. */
    static MessageForm of(Descriptor type, Known known) {
        MessageForm before = known.forms().get(type);
        if (before != null) {
            return before;
        }
        MessageForm form = new MessageForm(type, MessageShape.of(type, known.shapes()));
        known.forms().put(type, form);
        for (FieldDescriptor field : type.getFields()) {
            form.parts[field.getIndex()] = Part.of(field, known);
        }
        return form;
    }

    /** What is known of the types that were looked at before. */
    record Known(Map<Descriptor, MessageForm> forms, Map<Descriptor, MessageShape> shapes) {}

    /** A message without fields: what each field is that is not there. */
    Struct nothing() {
        return nothing;
    }

    Part part(int position) {
        return parts[position];
    }

    /** The message with all that is in it, or nothing when it cannot be read where it stands. */
    @Nullable
    MessageView proven(Span message, int depth) {
        int[] starts = readable && depth <= DEEPEST ? starts(message) : null;
        if (starts == null) {
            return null;
        }
        for (int position = 0; position < starts.length; position++) {
            int start = starts[position];
            if (start == Wire.NONE ? required[position] : !parts[position].isSound(message, start, depth)) {
                return null;
            }
        }
        return new MessageView(this, message, starts);
    }

    /** A message that was proven before. */
    MessageView view(Span message) {
        return new MessageView(this, message, Objects.requireNonNull(starts(message)));
    }

    /** Where the value of each field begins, or the first tag of one that is repeated. */
    private int @Nullable [] starts(Span message) {
        byte[] bytes = message.bytes();
        int[] starts = new int[parts.length];
        Arrays.fill(starts, Wire.NONE);
        long before = 0;
        int place = -1;
        int at = message.start();
        while (at < message.end()) {
            int value = Wire.behindNumber(bytes, at, message.end());
            long tag = value == Wire.NONE ? 0 : Wire.number(bytes, at);
            int behind = isTag(tag) ? Wire.behind(bytes, (int) tag & WIRE_TYPE, value, message.end()) : Wire.NONE;
            if (behind == Wire.NONE) {
                return null;
            }
            place = tag == before ? place : place((int) (tag >>> WIRE_BITS), place + 1);
            if (place >= 0 && !mark(positions[place], tag, tag == before, at, value, starts)) {
                return null;
            }
            before = tag;
            at = behind;
        }
        return starts;
    }

    private static boolean isTag(long tag) {
        return tag >>> WIRE_BITS != 0 && tag >>> Integer.SIZE == 0;
    }

    /** Which of the fields by number has that number, most likely that one; negative when none has. */
    private int place(int number, int likely) {
        if (likely < numbers.length && numbers[likely] == number) {
            return likely;
        }
        return Math.max(-1, Arrays.binarySearch(numbers, number));
    }

    private boolean mark(int position, long tag, boolean again, int at, int value, int[] starts) {
        Part part = parts[position];
        int wireType = (int) tag & WIRE_TYPE;
        if (starts[position] != Wire.NONE) {
            return again && part.goesOn(wireType);
        }
        for (int rival : rivals[position]) {
            if (starts[rival] != Wire.NONE) {
                return false;
            }
        }
        starts[position] = part.isRepeated() ? at : value;
        return part.takes(wireType);
    }
}
