/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.guard.Access;
import dev.pacta.validation.guard.MaskKeySource;
import dev.pacta.validation.guard.RecordGuard;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.DecisionSource;
import dev.pacta.validation.source.PortableGuard;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskedCopyTest {
    private static final Path EXAMPLE = Path.of("..", "..", "examples", "guard");
    private static final Path PEOPLE = EXAMPLE.resolve("people.ndjson");
    private static final ContractSource CONTRACT = ContractSource.file(EXAMPLE.resolve("people.odcs.yaml"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private static DecisionSource decisions;

    @TempDir
    private Path folder;

    private RecordGuard guard;

    @BeforeAll
    static void load() {
        decisions = DecisionSource.policies(EXAMPLE.resolve("policy.yaml"));
    }

    @AfterAll
    static void close() {
        decisions.close();
    }

    @BeforeEach
    void open() throws IOException {
        byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        Path key = Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(secret));
        guard = PortableGuard.open(
                        decisions,
                        Access.reading("daily-report", "analytics.reporting"),
                        CONTRACT,
                        null,
                        new MaskKeySource("file:" + key))
                .guard();
    }

    @Test
    void givesWhatTheExampleSaysInEveryFormFromEveryForm() throws Exception {
        Path packed = folder.resolve("people.ndjson.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(Files.readAllBytes(PEOPLE));
        }
        Path parquet = folder.resolve("people.parquet");
        sql(
                "COPY (SELECT * FROM read_json('%s', format = 'newline_delimited', columns = {id: 'BIGINT', name: 'VARCHAR', email: 'VARCHAR', phone: 'VARCHAR', country: 'VARCHAR', born: 'DATE', seen: 'TIMESTAMPTZ', income: 'DECIMAL(12,2)', adult: 'BOOLEAN', address: 'STRUCT(city VARCHAR, zip VARCHAR)', orders: 'STRUCT(sku VARCHAR, total DECIMAL(9,2), note VARCHAR)[]', tags: 'VARCHAR[]', contacts: 'MAP(VARCHAR, STRUCT(email VARCHAR, since DATE))', secret: 'VARCHAR'})) TO '%s' (FORMAT parquet)"
                        .formatted(PEOPLE, parquet));
        int number = 0;
        for (Path source : List.of(PEOPLE, packed, parquet)) {
            Path lines = folder.resolve(number + ".ndjson");
            Path columns = folder.resolve(number++ + ".parquet");
            assertThat(copy(source, lines)).isEqualTo(new MaskedCopy.Count(4, 3, 0));
            copy(source, columns);
            Path read = folder.resolve(number++ + ".read.ndjson");
            sql("COPY (SELECT * FROM '%s') TO '%s' (FORMAT json)".formatted(columns, read));

            assertThat(records(lines)).as("%s as lines", source).isEqualTo(records(EXAMPLE.resolve("masked.ndjson")));
            assertThat(records(read)).as("%s as columns", source).isEqualTo(records(EXAMPLE.resolve("masked.ndjson")));
            for (Path written : List.of(lines, columns, read)) {
                assertThat(new String(Files.readAllBytes(written), StandardCharsets.ISO_8859_1))
                        .doesNotContainIgnoringCase("planted")
                        .doesNotContain("555-01", "54321");
            }
        }
        assertThat(types(folder.resolve("4.parquet")))
                .contains("born DATE", "income DECIMAL(12,2)", "id VARCHAR", "tags VARCHAR[]");
        try (var left = Files.list(folder)) {
            assertThat(left.filter(file -> file.toString().contains(".part"))).isEmpty();
        }
    }

    @Test
    void commasGiveTheSameValues() throws Exception {
        Path source = Files.writeString(
                folder.resolve("people.csv"),
                "id,email,country,adult,born,income,secret\n1,mira.planted@example.org,AT,true,1990-07-13,54321.90,planted\n2,x,IT,true,,,\n");
        Path copy = folder.resolve("seen.csv");

        assertThat(copy(source, copy)).isEqualTo(new MaskedCopy.Count(1, 1, 0));

        List<String> lines = Files.readAllLines(copy);
        assertThat(lines.get(0))
                .isEqualTo("id,name,email,phone,country,born,seen,income,adult,address,orders,tags,contacts");
        assertThat(lines.get(1))
                .matches("[0-9a-f]{64},,[0-9a-f]{64},,AT,1990-01-01,,54000,true,,,,")
                .contains(records(EXAMPLE.resolve("masked.ndjson"))
                        .get(0)
                        .path("email")
                        .textValue());
    }

    @Test
    void isThereAsAWholeOrNotAtAllAndOverwritesNothing() throws Exception {
        Path copy = folder.resolve("seen.ndjson");
        Path broken = folder.resolve("broken.ndjson.gz");
        Files.write(broken, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0});
        assertThatThrownBy(() -> MaskedCopy.write(
                        List.of(PEOPLE, broken), FileStates.of(List.of()), guard.object(), guard, null, copy))
                .isInstanceOf(Exception.class);
        assertThat(copy).doesNotExist();

        Files.writeString(copy, "mine");
        assertThatThrownBy(() -> copy(PEOPLE, copy)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(copy).hasContent("mine");
        for (String name : List.of("seen.xml", "seen.json", "seen.csv.gz", "seen")) {
            assertThatThrownBy(() -> copy(PEOPLE, folder.resolve(name)))
                    .isInstanceOf(UnreadableDataException.class)
                    .hasMessageContaining("a masked copy is .ndjson, .csv or .parquet");
        }
    }

    @Test
    void badRecordsAreLeftOutWhenTheyWereSetAsideAndUnreadableOnesAlways() throws Exception {
        Path source = Files.writeString(
                folder.resolve("people.ndjson"),
                "{\"id\":1,\"adult\":true,\"country\":\"AT\"}\n{\"adult\":true,\"country\":\"AT\"}\n{\"id\":\n[1]\n");
        CompiledContract contract = CompiledContract.compile(CONTRACT.read().contract());

        assertThat(copy(source, folder.resolve("all.ndjson"))).isEqualTo(new MaskedCopy.Count(2, 0, 2));
        assertThat(MaskedCopy.write(
                        List.of(source),
                        FileStates.of(List.of(source)),
                        guard.object(),
                        guard,
                        contract.validator("people"),
                        folder.resolve("good.ndjson")))
                .isEqualTo(new MaskedCopy.Count(1, 0, 3));
    }

    @Test
    void ofAFileThatChangedSinceItWasCheckedThereIsNoCopy() throws Exception {
        Path source =
                Files.writeString(folder.resolve("people.ndjson"), "{\"id\":1,\"adult\":true,\"country\":\"AT\"}\n");
        Path copy = folder.resolve("seen.ndjson");
        FileStates checked = FileStates.of(List.of(source));
        Files.writeString(source, "{\"id\":2}\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> MaskedCopy.write(List.of(source), checked, guard.object(), guard, null, copy))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("it changed while it was read");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).noneMatch(each -> each.getFileName().toString().startsWith("seen"));
        }
    }

    private MaskedCopy.Count copy(Path source, Path copy) throws UnreadableDataException, IOException {
        return MaskedCopy.write(List.of(source), FileStates.of(List.of(source)), guard.object(), guard, null, copy);
    }

    private static void sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute(sql);
        }
    }

    private static List<String> types(Path parquet) throws SQLException {
        List<String> types = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM '%s'".formatted(parquet))) {
            while (rows.next()) {
                types.add(rows.getString(1) + " " + rows.getString(2));
            }
        }
        return types;
    }

    private static List<JsonNode> records(Path file) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            records.add(comparable(JSON.readTree(line)));
        }
        return records;
    }

    /** Without what writers differ in: absent or null, zeros behind a point, how an instant is written. */
    private static JsonNode comparable(JsonNode json) {
        if (json.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            json.properties().forEach(member -> {
                if (!member.getValue().isNull()) {
                    object.set(member.getKey(), comparable(member.getValue()));
                }
            });
            return object;
        }
        if (json.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            json.forEach(item -> array.add(comparable(item)));
            return array;
        }
        if (json.isNumber()) {
            return JsonNodeFactory.instance.textNode(
                    new BigDecimal(json.asText()).stripTrailingZeros().toPlainString());
        }
        return json.isTextual()
                ? JsonNodeFactory.instance.textNode(
                        json.textValue().replaceAll("^(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:00:00)(Z|\\+00)$", "$1T$2Z"))
                : json;
    }
}
