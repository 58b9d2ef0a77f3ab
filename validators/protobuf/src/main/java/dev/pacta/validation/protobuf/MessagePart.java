/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.pacta.validation.rows.SingleValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A message within another. */
class MessagePart extends Part {
    private final MessageForm form;

    private MessagePart(FieldDescriptor field, MessageForm form) {
        super(field);
        this.form = form;
    }

    static MessagePart of(FieldDescriptor field, MessageForm form) {
        Descriptor type = field.getMessageType();
        if (Conversions.isTimestamp(type)) {
            return new OfTimestamp(field, form);
        }
        return Conversions.isWrapper(type) ? new OfWrapper(field, form) : new MessagePart(field, form);
    }

    @Override
    final boolean isSound(Span message, int at, int depth) {
        return form.proven(Wire.inside(message.bytes(), at), depth + 1) != null;
    }

    @Override
    @Nullable
    Object value(Span message, int at) {
        return view(message, at);
    }

    final MessageView view(Span message, int at) {
        return form.view(Wire.inside(message.bytes(), at));
    }

    /** A moment. */
    private static final class OfTimestamp extends MessagePart {
        private final int seconds;
        private final int nanos;

        OfTimestamp(FieldDescriptor field, MessageForm form) {
            super(field, form);
            this.seconds = position(field.getMessageType(), "seconds");
            this.nanos = position(field.getMessageType(), "nanos");
        }

        @Override
        Object value(Span message, int at) {
            MessageView timestamp = view(message, at);
            return Conversions.instant(timestamp.integer(seconds), (int) timestamp.integer(nanos));
        }

        @Override
        boolean read(Span message, int at, SingleValue into) {
            MessageView timestamp = view(message, at);
            return Single.instant(timestamp.integer(seconds), (int) timestamp.integer(nanos), into);
        }
    }

    /** A single value that keeps track of its presence. */
    private static final class OfWrapper extends MessagePart {
        private final int wrapped;

        OfWrapper(FieldDescriptor field, MessageForm form) {
            super(field, form);
            this.wrapped = position(field.getMessageType(), "value");
        }

        @Override
        @Nullable
        Object value(Span message, int at) {
            return view(message, at).value(wrapped);
        }

        @Override
        boolean read(Span message, int at, SingleValue into) {
            return view(message, at).read(wrapped, into);
        }
    }

    private static int position(Descriptor type, String name) {
        return Objects.requireNonNull(type.findFieldByName(name)).getIndex();
    }
}
