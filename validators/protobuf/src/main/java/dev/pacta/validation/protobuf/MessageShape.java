/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import dev.pacta.validation.rows.Conversion;
import dev.pacta.validation.rows.SingleValue;
import dev.pacta.validation.rows.Struct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How messages of one type are read. Immutable once made. */
final class MessageShape {
    private final Descriptor type;
    private final List<FieldDescriptor> fields;
    private final List<String> names;
    private final Conversion[] conversions;
    private final Single[] singles;

    /** What each field is that is not there. */
    private final @Nullable Object[] absent;

    private MessageShape(Descriptor type) {
        this.type = type;
        this.fields = List.copyOf(type.getFields());
        this.names = fields.stream().map(FieldDescriptor::getName).toList();
        this.conversions = new Conversion[fields.size()];
        this.singles = new Single[fields.size()];
        this.absent = fields.stream().map(MessageShape::absent).toArray();
    }

    private static @Nullable Object absent(FieldDescriptor field) {
        if (field.isRepeated()) {
            return List.of();
        }
        return field.hasPresence() ? null : field.getDefaultValue();
    }

    static MessageShape of(Descriptor type) {
        return of(type, new HashMap<>());
    }

    /** A type may lead back to itself. */
    static MessageShape of(Descriptor type, Map<Descriptor, MessageShape> known) {
        MessageShape before = known.get(type);
        if (before != null) {
            return before;
        }
        MessageShape shape = new MessageShape(type);
        known.put(type, shape);
        for (int at = 0; at < shape.conversions.length; at++) {
            FieldDescriptor field = shape.fields.get(at);
            shape.conversions[at] = Conversions.of(field, known);
            shape.singles[at] = field.isRepeated() ? Single.NEVER : Single.of(field);
        }
        return shape;
    }

    Struct view(Message message) {
        boolean dynamic = message instanceof DynamicMessage && message.getDescriptorForType() == type;
        return new View(message, dynamic ? all(message) : null);
    }

    /** What a dynamic message has, which it would search for field by field. */
    private @Nullable Object[] all(Message message) {
        @Nullable Object[] values = absent.clone();
        for (Map.Entry<FieldDescriptor, Object> entry : message.getAllFields().entrySet()) {
            FieldDescriptor field = entry.getKey();
            if (!field.isExtension()) {
                values[field.getIndex()] = entry.getValue();
            }
        }
        return values;
    }

    private final class View implements Struct {
        private final Message message;
        private final @Nullable Object @Nullable [] values;

        View(Message message, @Nullable Object @Nullable [] values) {
            this.message = message;
            this.values = values;
        }

        @Override
        public List<String> names() {
            return names;
        }

        @Override
        public @Nullable Object value(int position) {
            Object value = raw(position);
            return value == null ? null : conversions[position].of(value);
        }

        @Override
        public boolean read(int position, SingleValue into) {
            Object value = raw(position);
            return value != null && singles[position].read(value, into);
        }

        /** A field that keeps track of its presence and is not there is nothing; others have their default. */
        private @Nullable Object raw(int position) {
            if (values != null) {
                return values[position];
            }
            FieldDescriptor field = fields.get(position);
            return field.hasPresence() && !message.hasField(field) ? null : message.getField(field);
        }
    }
}
