/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.pacta.validation.guard.RecordGuard;
import dev.pacta.validation.guard.RecordMasking;
import dev.pacta.validation.rows.Struct;
import dev.pacta.validation.rows.StructReader;
import java.util.Optional;

/**
 * Reads Protobuf messages, generated and dynamic, where they stand, by the names that their fields have in the schema; and makes of them what
 * may be seen. Thread-safe.
 */
public final class ProtobufRecords implements StructReader, RecordMasking {
    private final OfTypes<MessageShape> shapes = new OfTypes<>(MessageShape::of);
    private final OfTypes<ProtobufBytes> bytesOf = new OfTypes<>(ProtobufBytes::of);

    @Override
    public Optional<Struct> read(Object value) {
        return value instanceof Message message ? Optional.of(struct(message)) : Optional.empty();
    }

    /** A view of a message. */
    public Struct struct(Message message) {
        return shapes.get(message.getDescriptorForType()).view(message);
    }

    /**
     * A view of a message that is bytes, good as long as they stay as they are: they are read where they stand, as by {@link ProtobufBytes}.
     *
     * @throws InvalidProtocolBufferException when they are none of that type
     */
    public Struct struct(byte[] bytes, Descriptor type) throws InvalidProtocolBufferException {
        return bytesOf.get(type).struct(bytes);
    }

    @Override
    public boolean takes(Object record) {
        return record instanceof Message;
    }

    /** A message of the same type; fields that it does not have in the schema are left out with those that may not be seen. */
    @Override
    public Optional<Object> apply(Object record, RecordGuard guard) {
        Message message = (Message) record;
        MaskedMessages.check(message.getDescriptorForType(), guard.fields());
        return guard.apply(struct(message)).map(seen -> MaskedMessages.build(seen, message.newBuilderForType()));
    }

    /**
     * A message that is bytes, as it may be seen; nothing when it may not.
     *
     * @throws InvalidProtocolBufferException when the bytes are no message of that type
     */
    public Optional<byte[]> apply(byte[] bytes, Descriptor type, RecordGuard guard)
            throws InvalidProtocolBufferException {
        return apply(DynamicMessage.parseFrom(type, bytes), guard).map(seen -> ((Message) seen).toByteArray());
    }
}
