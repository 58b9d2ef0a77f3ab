/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.Validator;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.Violation;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.PortableValidator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.RunEndEncodedVector;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row of Arrow has the verdict of the JSON that says the same. */
class RowsAgreeWithJsonTest {
    private static final int BATCHES = 40;
    private static final int ROWS = 500;
    private static final String HEAD = """
            apiVersion: v3.2.0
            kind: DataContract
            id: types
            status: active
            version: 1.0.0
            schema:
              - name: types
                properties:
            """;

    private final Random random = new Random(20_261_122);
    private final ObjectMapper json = new ObjectMapper();
    private final BufferAllocator allocator = new RootAllocator();

    @TempDir
    private Path folder;

    @AfterEach
    void nothingIsLeft() {
        allocator.close();
    }

    private Validator validator(String properties) throws Exception {
        Path file = Files.writeString(folder.resolve("types.odcs.yaml"), HEAD + properties);
        return new PortableValidator(ContractSource.file(file).read(), null, ValidationSettings.DEFAULT).validator();
    }

    @Test
    void everyTypeOfArrow() throws Exception {
        List<SampleColumn> columns = SampleColumn.all();
        Validator validator = validator(columns.stream()
                .map(column -> "      - " + column.property() + "\n")
                .collect(Collectors.joining()));
        List<Map<String, @Nullable Object>> said = new ArrayList<>();
        byte[] stream = written(columns, said);
        int valid = 0;
        int number = 0;
        try (ArrowStreamReader reader = new ArrowStreamReader(new ByteArrayInputStream(stream), allocator)) {
            ArrowRows batch = ArrowRows.of(reader, UnaryOperator.identity());
            while (reader.loadNextBatch()) {
                for (int row = 0; row < batch.count(); row++) {
                    Map<String, @Nullable Object> same = said.get(number++);
                    Verdict expected = validator.validate(json.writeValueAsBytes(same));
                    valid += expected.isValid() ? 1 : 0;
                    assertThat(rules(validator.validate(batch.row(row))))
                            .as(same::toString)
                            .isEqualTo(rules(expected));
                }
            }
        }
        assertThat(number).isEqualTo(BATCHES * ROWS);
        assertThat(valid).as("both kinds of verdict were compared").isBetween(number / 10, number * 9 / 10);
    }

    private byte[] written(List<SampleColumn> columns, List<Map<String, @Nullable Object>> said) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Schema schema = new Schema(columns.stream().map(SampleColumn::field).toList());
        try (VarCharVector colours = new VarCharVector("colours", allocator);
                VectorSchemaRoot root = VectorSchemaRoot.create(schema, allocator)) {
            for (int at = 0; at < SampleColumn.COLOUR_NAMES.size(); at++) {
                colours.setSafe(at, SampleColumn.COLOUR_NAMES.get(at).getBytes(StandardCharsets.UTF_8));
            }
            colours.setValueCount(SampleColumn.COLOUR_NAMES.size());
            DictionaryProvider dictionaries = new DictionaryProvider.MapDictionaryProvider(new Dictionary(
                    colours, root.getVector(SampleColumn.COLOURS).getField().getDictionary()));
            try (ArrowStreamWriter writer = new ArrowStreamWriter(root, dictionaries, Channels.newChannel(out))) {
                for (int batch = 0; batch < BATCHES; batch++) {
                    root.allocateNew();
                    for (int row = 0; row < ROWS; row++) {
                        said.add(row(columns, root, row));
                    }
                    root.setRowCount(ROWS);
                    writer.writeBatch();
                }
                writer.end();
            }
        }
        return out.toByteArray();
    }

    /** The first value is fine and comes up most often. */
    private Map<String, @Nullable Object> row(List<SampleColumn> columns, VectorSchemaRoot root, int row) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        for (SampleColumn column : columns) {
            List<SampleColumn.Value> values = column.values();
            SampleColumn.Value value = values.get(random.nextInt(40) > 0 ? 0 : random.nextInt(values.size()));
            value.write().accept(root.getVector(column.field().getName()), row);
            said.put(column.field().getName(), value.json());
        }
        return said;
    }

    private static List<String> rules(Verdict verdict) {
        return verdict.violations().stream().map(Violation::ruleId).sorted().toList();
    }

    @Test
    void aRunOverBatchesCountsAndComparesAllRows() throws Exception {
        ValidationRun run = validator(
                        "      - {name: id, logicalType: integer, required: true, unique: true}\n      - {name: note, logicalType: string}\n")
                .open();
        ArrowChecks checks = new ArrowChecks(run, "orders");
        try (VectorSchemaRoot root = VectorSchemaRoot.create(
                new Schema(List.of(Field.nullable("id", new ArrowType.Int(32, true)))), allocator)) {
            assertThat(checks.check(ids(root, 1, 2, 3)).isEmpty()).isTrue();
            assertThat(checks.check(ids(root, 4, 2, null)).toString()).isEqualTo("{1, 2}");
        }
        ValidationReport report = run.finish();
        assertThat(checks.rows()).isEqualTo(6);
        assertThat(report.records()).isEqualTo(6);
        assertThat(report.violations())
                .extracting(violation -> violation.ruleId() + " " + violation.location())
                .containsExactly("types.id:unique orders:5", "types.id:required orders:6");
    }

    private static VectorSchemaRoot ids(VectorSchemaRoot root, @Nullable Integer... ids) {
        IntVector vector = (IntVector) root.getVector("id");
        vector.reset();
        for (int row = 0; row < ids.length; row++) {
            Integer id = ids[row];
            if (id == null) {
                vector.setNull(row);
            } else {
                vector.setSafe(row, id);
            }
        }
        root.setRowCount(ids.length);
        return root;
    }

    @Test
    void runsOfEqualValuesAreRead() {
        Field field = new Field(
                "state",
                FieldType.nullable(ArrowType.RunEndEncoded.INSTANCE),
                List.of(
                        new Field("run_ends", FieldType.notNullable(new ArrowType.Int(32, true)), List.of()),
                        new Field("values", FieldType.nullable(ArrowType.Utf8.INSTANCE), List.of())));
        try (FieldVector vector = field.createVector(allocator)) {
            RunEndEncodedVector runs = (RunEndEncodedVector) vector;
            IntVector ends = (IntVector) runs.getRunEndsVector();
            VarCharVector values = (VarCharVector) runs.getValuesVector();
            ends.setSafe(0, 2);
            ends.setSafe(1, 3);
            ends.setValueCount(2);
            values.setSafe(0, "new".getBytes(StandardCharsets.UTF_8));
            values.setNull(1);
            values.setValueCount(2);
            runs.setValueCount(3);
            VectorSchemaRoot root = new VectorSchemaRoot(List.of(field), List.of(vector), 3);

            ArrowRows rows = ArrowRows.of(root);

            assertThat(rows.row(0).value(0)).isEqualTo("new");
            assertThat(rows.row(1).value(0)).isEqualTo("new");
            assertThat(rows.row(2).value(0)).isNull();
        }
    }

    @Test
    void anIndexBeyondItsDictionaryIsDamage() {
        Field field = SampleColumn.all().stream()
                .map(SampleColumn::field)
                .filter(each -> each.getName().equals(SampleColumn.COLOURS))
                .findFirst()
                .orElseThrow();
        try (VarCharVector colours = new VarCharVector("colours", allocator);
                VectorSchemaRoot root = VectorSchemaRoot.create(new Schema(List.of(field)), allocator)) {
            colours.setSafe(0, "red".getBytes(StandardCharsets.UTF_8));
            colours.setValueCount(1);
            ((org.apache.arrow.vector.UInt1Vector) root.getVector(0)).setSafe(0, 9);
            root.setRowCount(1);
            DictionaryProvider dictionaries = new DictionaryProvider.MapDictionaryProvider(
                    new Dictionary(colours, root.getVector(0).getField().getDictionary()));

            assertThatThrownBy(() -> ArrowRows.of(root, dictionaries).row(0).value(0))
                    .isInstanceOf(UnreadableVectorException.class)
                    .hasMessage("the column 'colours' points beyond its data; the data is damaged");
            assertThatThrownBy(() -> ArrowRows.of(root))
                    .isInstanceOf(UnreadableVectorException.class)
                    .hasMessage("the column 'colours' points to the dictionary 7, which is not there");
        }
    }

    @Test
    void textThatEndsBeyondItsBufferIsDamage() {
        try (VectorSchemaRoot root = VectorSchemaRoot.create(
                new Schema(List.of(Field.nullable("text", ArrowType.Utf8.INSTANCE))), allocator)) {
            VarCharVector text = (VarCharVector) root.getVector(0);
            text.setSafe(0, "abc".getBytes(StandardCharsets.UTF_8));
            root.setRowCount(1);
            text.getOffsetBuffer().setInt(4, 2_000_000_000);

            assertThatThrownBy(() -> ArrowRows.of(root).row(0).value(0))
                    .isInstanceOf(UnreadableVectorException.class)
                    .hasMessage("the column 'text' points beyond its data; the data is damaged");
        }
    }
}
