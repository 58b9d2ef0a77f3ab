/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.StructProto;
import com.google.protobuf.TextFormat;
import com.google.protobuf.TimestampProto;
import com.google.protobuf.UninitializedMessageException;
import com.google.protobuf.WrappersProto;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.Validator;
import dev.pacta.validation.rows.Struct;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.PortableValidator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes read where they stand say what the message says that Protobuf decodes of them, and are refused when it refuses them. */
class ProtobufBytesTest {
    private static final int MESSAGES = 800;
    private static final Path TYPES = Path.of("src", "test", "resources", "types");
    private static final Path CONTRACT = TYPES.resolve("every.odcs.yaml");

    private final ProtobufRecords records = new ProtobufRecords();

    /** What was read of bytes. */
    private enum How {
        IN_PLACE,
        DECODED,
        REFUSED
    }

    @ParameterizedTest
    @ValueSource(strings = {"proto3", "proto2"})
    void agreesWithDecodedMessages(String syntax) throws Exception {
        Descriptor type = type(syntax);
        ProtobufBytes inBytes = ProtobufBytes.of(type);
        SeededMessages messages = new SeededMessages(type, new Random(20_261_123));
        Validator validator = validator();
        Map<How, Integer> written = new EnumMap<>(How.class);
        Map<How, Integer> rearranged = new EnumMap<>(How.class);
        Map<How, Integer> damaged = new EnumMap<>(How.class);

        for (int number = 0; number < MESSAGES; number++) {
            byte[] message = messages.next();
            byte[] other = messages.rearranged(message);
            written.merge(compared(inBytes, messages, message, validator), 1, Integer::sum);
            rearranged.merge(compared(inBytes, messages, other, validator), 1, Integer::sum);
            damaged.merge(compared(inBytes, messages, messages.damaged(other), validator), 1, Integer::sum);
        }

        assertThat(written)
                .as("what Protobuf writes is read in place")
                .hasSize(1)
                .containsKey(How.IN_PLACE);
        assertThat(rearranged.get(How.IN_PLACE)).isGreaterThan(MESSAGES / 10);
        assertThat(rearranged.get(How.DECODED)).isGreaterThan(MESSAGES / 10);
        assertThat(damaged).containsOnlyKeys(How.values());
        assertThat(damaged.values()).allMatch(count -> count > MESSAGES / 50);
    }

    private How compared(ProtobufBytes inBytes, SeededMessages messages, byte[] message, Validator validator) {
        Struct expected;
        try {
            expected = records.struct(messages.decoded(message));
        } catch (InvalidProtocolBufferException | UninitializedMessageException refused) {
            assertThatThrownBy(() -> inBytes.struct(message))
                    .isInstanceOf(InvalidProtocolBufferException.class)
                    .hasMessage(refused.getMessage());
            return How.REFUSED;
        }
        Struct found = among(inBytes, message);
        assertThat(plain(found)).isEqualTo(plain(expected));
        assertThat(validator.validate(found)).isEqualTo(validator.validate(expected));
        return found instanceof MessageView ? How.IN_PLACE : How.DECODED;
    }

    /** The bytes of a message among others, of which none is read. */
    private static Struct among(ProtobufBytes inBytes, byte[] message) {
        byte[] more = new byte[message.length + 9];
        Arrays.fill(more, (byte) 0xFF);
        System.arraycopy(message, 0, more, 5, message.length);
        try {
            return inBytes.struct(more, 5, 5 + message.length);
        } catch (InvalidProtocolBufferException refused) {
            throw new AssertionError(refused);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Struct struct) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            for (int at = 0; at < struct.names().size(); at++) {
                fields.put(struct.names().get(at), plain(struct.value(at)));
            }
            return fields;
        }
        if (value instanceof Map<?, ?> map) {
            List<@Nullable Object> members = new ArrayList<>();
            map.forEach((name, member) -> members.add(Arrays.asList(name, plain(member))));
            return members;
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> list = new ArrayList<>();
            items.forEach(item -> list.add(plain(item)));
            assertThat(list).hasSize(items.size());
            return list;
        }
        return value;
    }

    @Test
    void whatIsNestedTooDeepIsRefusedAsByProtobuf() throws Exception {
        Descriptor type = type("proto3");
        ProtobufBytes inBytes = ProtobufBytes.of(type);
        SeededMessages messages = new SeededMessages(type, new Random(1));
        Validator validator = validator();
        Map<How, Integer> found = new EnumMap<>(How.class);
        byte[] message = {};
        for (int depth = 0; depth < 120; depth++) {
            found.merge(compared(inBytes, messages, message, validator), 1, Integer::sum);
            message = inside(type.findFieldByName("inner").getNumber(), message);
        }

        assertThat(found.get(How.REFUSED))
                .as("Protobuf takes 100 within the first")
                .isEqualTo(19);
        assertThat(found.get(How.IN_PLACE)).isGreaterThan(20);
    }

    private static byte[] inside(int field, byte[] message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.writeByteArray(field, message);
        out.flush();
        return bytes.toByteArray();
    }

    private static Validator validator() throws IOException {
        return new PortableValidator(ContractSource.file(CONTRACT).read(), null, ValidationSettings.DEFAULT)
                .validator();
    }

    private static Descriptor type(String syntax) throws Exception {
        FileDescriptorProto.Builder file = FileDescriptorProto.newBuilder();
        TextFormat.merge(Files.readString(TYPES.resolve("every_" + syntax + ".textproto")), file);
        FileDescriptor[] dependencies = {
            TimestampProto.getDescriptor(), WrappersProto.getDescriptor(), StructProto.getDescriptor()
        };
        return FileDescriptor.buildFrom(file.build(), dependencies).findMessageTypeByName("Every");
    }
}
