/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Location;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.avro.AvroBytes;
import dev.pacta.validation.avro.AvroRecords;
import dev.pacta.validation.protobuf.ProtobufBytes;
import dev.pacta.validation.protobuf.ProtobufRecords;
import dev.pacta.validation.rows.Struct;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * The valid orders of {@link ValidatorRun} as Avro and as Protobuf bytes: decoded alone, and decoded and checked, in turn in one process,
 * {@code bench/run binary [ROUNDS [NAMES]]}. Measured as there.
 */
final class BinaryRun {
    private static final int ROUNDS = 60;
    private static final Location SOMEWHERE = new Location("bench", 1, Location.Unit.ROW);

    private final ValidationRun run;
    private final AvroOrders avro;
    private final ProtobufOrders protobuf;
    private final AvroRecords avroRecords = new AvroRecords();
    private final AvroBytes avroBytes;
    private final ProtobufRecords protobufRecords = new ProtobufRecords();
    private final ProtobufBytes protobufBytes;

    private BinaryRun() throws IOException, DescriptorValidationException {
        Contract contract = ValidatorContest.contract();
        ValidationSettings settings = new ValidationSettings(64, 1 << 20, 20, 1_000, 1_000, false, false);
        this.run =
                CompiledContract.compile(contract, settings).validator("orders").open();
        ObjectMapper mapper = new ObjectMapper();
        List<Map<String, Object>> records =
                List.of(OrderRecords.write(ValidatorContest.RECORDS, OrderRecords.Form.VALID)).stream()
                        .map(json -> mapper.readValue(json, new TypeReference<Map<String, Object>>() {}))
                        .toList();
        List<Property> properties = contract.schema().get(0).properties();
        this.avro = new AvroOrders(properties, records);
        this.avroBytes = AvroBytes.of(avro.schema());
        this.protobuf = new ProtobufOrders(properties, records);
        this.protobufBytes = ProtobufBytes.of(protobuf.type());
    }

    /** @param arguments how many rounds, if not 60, half of which warm up; a pattern of the names of those who take part, if not all */
    public static void main(String[] arguments) throws IOException, DescriptorValidationException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
        Pattern names = Pattern.compile(arguments.length > 1 ? arguments[1] : "");
        BinaryRun contest = new BinaryRun();
        System.out.printf(
                Locale.ROOT,
                "mean %,d bytes as Avro, %,d as Protobuf%n",
                mean(contest.avro.bytes()),
                mean(contest.protobuf.bytes()));
        Map<String, IntSupplier> contestants = new LinkedHashMap<>();
        contestants.put("Avro decoded", contest::avroDecoded);
        contestants.put("Avro decoded, checked by hand", contest::avroCheckedByHand);
        contestants.put("Avro decoded and checked", contest::avroChecked);
        contestants.put("Avro checked in its bytes", contest::avroBytesChecked);
        contestants.put("Protobuf decoded", contest::protobufDecoded);
        contestants.put("Protobuf decoded and checked", contest::protobufChecked);
        contestants.put("Protobuf, checked in its bytes", contest::protobufBytesChecked);
        contestants.forEach((name, contestant) -> {
            if (contestant.getAsInt() != ValidatorContest.RECORDS) {
                throw new IllegalStateException("not all orders are valid: " + name);
            }
        });
        contestants.keySet().removeIf(name -> !names.matcher(name).find());
        ValidatorRun.tell(ValidatorRun.measure(contestants, rounds));
    }

    private static int mean(List<byte[]> records) {
        return records.stream().mapToInt(record -> record.length).sum() / records.size();
    }

    private int avroDecoded() {
        int decoded = 0;
        for (byte[] record : avro.bytes()) {
            decoded += avro.decode(record).get(0) == null ? 0 : 1;
        }
        return decoded;
    }

    private int avroCheckedByHand() {
        int valid = 0;
        for (byte[] record : avro.bytes()) {
            valid += HandWrittenOrders.isValid(avro.decode(record)) ? 1 : 0;
        }
        return valid;
    }

    private int avroChecked() {
        int valid = 0;
        for (byte[] record : avro.bytes()) {
            valid += run.accept(avroRecords.struct(avro.decode(record)), SOMEWHERE)
                            .isValid()
                    ? 1
                    : 0;
        }
        return valid;
    }

    private int avroBytesChecked() {
        int valid = 0;
        for (byte[] record : avro.bytes()) {
            valid += run.accept(avroBytes.struct(record), SOMEWHERE).isValid() ? 1 : 0;
        }
        return valid;
    }

    private int protobufDecoded() {
        int decoded = 0;
        for (byte[] record : protobuf.bytes()) {
            decoded += protobuf.decode(record).getAllFields().isEmpty() ? 0 : 1;
        }
        return decoded;
    }

    private int protobufChecked() {
        int valid = 0;
        for (byte[] record : protobuf.bytes()) {
            valid += run.accept(protobufRecords.struct(protobuf.decode(record)), SOMEWHERE)
                            .isValid()
                    ? 1
                    : 0;
        }
        return valid;
    }

    private int protobufBytesChecked() {
        int valid = 0;
        for (byte[] record : protobuf.bytes()) {
            valid += run.accept(struct(record), SOMEWHERE).isValid() ? 1 : 0;
        }
        return valid;
    }

    private Struct struct(byte[] record) {
        try {
            return protobufBytes.struct(record);
        } catch (InvalidProtocolBufferException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
