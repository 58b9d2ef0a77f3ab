/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.pacta.validation.rows.Struct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How messages of one type are read. Immutable once made. */
final class MessageShape {
    private final List<FieldDescriptor> fields;
    private final List<String> names;
    private final Conversion[] conversions;

    private MessageShape(Descriptor type) {
        this.fields = List.copyOf(type.getFields());
        this.names = fields.stream().map(FieldDescriptor::getName).toList();
        this.conversions = new Conversion[fields.size()];
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
            shape.conversions[at] = Conversions.of(shape.fields.get(at), known);
        }
        return shape;
    }

    Struct view(Message message) {
        return new View(message);
    }

    private final class View implements Struct {
        private final Message message;

        View(Message message) {
            this.message = message;
        }

        @Override
        public List<String> names() {
            return names;
        }

        /** A field that keeps track of its presence and is not there is nothing; others have their default. */
        @Override
        public @Nullable Object value(int position) {
            FieldDescriptor field = fields.get(position);
            if (field.hasPresence() && !message.hasField(field)) {
                return null;
            }
            return conversions[position].of(message.getField(field));
        }
    }
}
