/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UninitializedMessageException;
import com.google.protobuf.UnsafeByteOperations;
import dev.pacta.validation.rows.Struct;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads messages of one type in the bytes where they stand, so that no message is made of them, by the names that their fields have in the
 * schema. What is rare in bytes (a field given twice, items of a list apart from each other, groups, numbers of enumerations that the schema
 * does not have) is decoded first by Protobuf's own reader, which alone refuses what is no message; the values are the same. Thread-safe.
 */
public final class ProtobufBytes {
    private final Descriptor type;
    private final MessageForm form;
    private final MessageShape shape;

    private ProtobufBytes(Descriptor type) {
        this.type = type;
        Map<Descriptor, MessageShape> shapes = new HashMap<>();
        this.form = MessageForm.of(type, new MessageForm.Known(new HashMap<>(), shapes));
        this.shape = MessageShape.of(type, shapes);
    }

    /** @param type with which the bytes were written, or one that knows it */
    public static ProtobufBytes of(Descriptor type) {
        return new ProtobufBytes(type);
    }

    /**
     * A view of a message, good as long as the bytes stay as they are.
     *
     * @throws InvalidProtocolBufferException when the bytes are no message of the type
     */
    public Struct struct(byte[] message) throws InvalidProtocolBufferException {
        return struct(message, 0, message.length);
    }

    /** The same of some of the bytes, such as those behind the ones that Confluent's serializers put first. */
    public Struct struct(byte[] bytes, int start, int end) throws InvalidProtocolBufferException {
        MessageView view = form.proven(new Span(bytes, start, end), 0);
        if (view != null) {
            return view;
        }
        return shape.view(decoded(UnsafeByteOperations.unsafeWrap(bytes, start, end - start)));
    }

    /** What is required in a message within, and not there, Protobuf's own reader says in two ways. */
    private DynamicMessage decoded(ByteString message) throws InvalidProtocolBufferException {
        try {
            return DynamicMessage.parseFrom(type, message);
        } catch (UninitializedMessageException incomplete) {
            throw incomplete.asInvalidProtocolBufferException();
        }
    }
}
