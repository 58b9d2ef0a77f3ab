/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanCommandTest {
    private static final int ROWS = 60;
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: customers
            status: active
            version: 1.0.0
            schema:
              - name: customers
                properties:
                  - name: id   # a key
                    logicalType: integer
                  - name: mail
                    logicalType: string
                  - name: phone
                    logicalType: string
                    customProperties:
                      - property: privacy
                        value: {dataCategory: user.contact.phone_number}
                  - name: account
                    logicalType: string
                    customProperties:
                      - property: privacy
                        value: {dataCategory: user.financial.bank_account}
            """;

    @TempDir
    Path folder;

    private Path data = Path.of("");
    private Path contract = Path.of("");
    private final List<String> planted = new ArrayList<>();

    @BeforeEach
    void customersWithAddressesAndNumbers() throws IOException {
        StringBuilder csv = new StringBuilder("id,mail,phone,account,last_name\n");
        for (int at = 0; at < ROWS; at++) {
            List<String> values = List.of(
                    "planted" + at + "@mail.example", "+49 30 7654" + (100 + at), "A-" + at, "Plantedname" + at);
            csv.append(at).append(',').append(String.join(",", values)).append('\n');
            planted.addAll(List.of(values.get(0), values.get(1), values.get(3)));
        }
        data = Files.writeString(folder.resolve("customers.csv"), csv);
        contract = Files.writeString(folder.resolve("customers.odcs.yaml"), CONTRACT);
    }

    @Test
    void eachColumnHasItsVerdictAndTheEvidence() {
        CommandLineRun run = scan(data);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("personal   mail       e-mail address (user.contact.email)")
                .contains("60 of 60 values; 60 of 60 different ones of the form pass, by chance 0.00010 % would")
                .contains("uncertain  last_name  by its name (user.name)")
                .contains("60 records, 5 columns: personal data in 2, uncertain 1, nothing in 2")
                .doesNotContain("nothing    id", "\u001b[");
        assertThat(scan("--all", data).out()).containsPattern("nothing +id");
    }

    @Test
    void whatIsNotDeclaredIsAtFault() {
        CommandLineRun run = scan("--contract", contract, data);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "undeclared  customers.mail holds e-mail address (user.contact.email); the contract says nothing of it")
                .contains("uncertain   customers.last_name may hold user.name; look at it")
                .contains("not found   customers.account is declared as user.financial.bank_account; no value is such")
                .contains("personal data that the contract does not declare: 1")
                .doesNotContain("customers.phone holds");
    }

    @Test
    void aSuggestionIsShownThenWrittenThenAtPeace() throws IOException {
        CommandLineRun dry = scan("--contract", contract, "--write", "--dry-run", data);

        assertThat(dry.exitCode()).isEqualTo(1);
        assertThat(dry.out())
                .contains("+        classification: confidential")
                .contains("+            value: {dataCategory: user.contact.email}")
                .doesNotContain("\n-  ");
        assertThat(Files.readString(contract)).isEqualTo(CONTRACT);

        CommandLineRun written = scan("--contract", contract, "--write", data);

        assertThat(written.exitCode()).isZero();
        assertThat(written.out()).contains("suggestions written at mail");
        List<String> now = Files.readAllLines(contract);
        List<String> added = new ArrayList<>(now);
        CONTRACT.lines().forEach(added::remove);
        assertThat(added).hasSize(6);
        assertThat(now).containsSubsequence(CONTRACT.lines().toList());
        assertThat(scan("--contract", contract, data).exitCode()).isZero();
    }

    @Test
    void aRejectionIsRemembered() throws IOException {
        scan("--contract", contract, "--write", data);
        String reviewed = Files.readString(contract)
                .replace("            value: {dataCategory: user.contact.email}\n", "")
                .replace(
                        "          - property: privacy\n          - property: personal",
                        "          - property: personal")
                .replace("verdict: suggested", "verdict: rejected")
                .replace("detector: 1", "detector: 0");
        Files.writeString(contract, reviewed);

        CommandLineRun again = scan("--contract", contract, "--write", data);

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("rejected    customers.mail: a person has said that it is no e-mail address");
        assertThat(Files.readString(contract)).isEqualTo(reviewed);
    }

    @Test
    void whatWasSuggestedIsRejectedByTheCommand() throws IOException {
        scan("--contract", contract, "--write", data);

        CommandLineRun rejected = scan("--contract", contract, "--reject", "mail", data);

        String now = Files.readString(contract);
        assertThat(rejected.exitCode()).as(rejected.toString()).isZero();
        assertThat(rejected.out()).contains("rejected at mail; it is not suggested again");
        assertThat(now)
                .contains("{kind: e-mail address, verdict: rejected, basis: form, detector: 1}")
                .doesNotContain("user.contact.email");
        assertThat(scan("--contract", contract, "--write", data).exitCode()).isZero();
        assertThat(Files.readString(contract)).isEqualTo(now);
    }

    @Test
    void whatWasNeverSuggestedIsRejectedToo() throws IOException {
        CommandLineRun dry = scan("--contract", contract, "--reject", "mail=e-mail address", "--dry-run", data);
        assertThat(dry.out()).contains("+            value: [{kind: e-mail address, verdict: rejected");
        assertThat(Files.readString(contract)).isEqualTo(CONTRACT);

        CommandLineRun rejected = scan("--contract", contract, "--reject", "mail=e-mail address", data);

        assertThat(rejected.out())
                .contains("rejected    customers.mail: a person has said that it is no e-mail address");
        assertThat(Files.readString(contract))
                .containsSubsequence(CONTRACT.lines().toList());
    }

    @Test
    void theDocumentHasTheCardsAndHowTheyStandToTheContract() {
        JsonNode document = scan("--json", "--contract", contract, data).json();

        JsonNode card = document.at("/columns/1/evidence/0");
        assertThat(document.at("/columns/1/verdict").asText()).isEqualTo("personal");
        assertThat(card.path("kind").asText()).isEqualTo("e-mail address");
        assertThat(card.path("passRate").asDouble()).isEqualTo(1);
        assertThat(card.path("chance").asDouble()).isEqualTo(1e-6);
        assertThat(card.path("pValue").asDouble()).isLessThan(1e-300);
        assertThat(card.path("digests")).hasSize(3);
        assertThat(document.at("/contract/findings/0/standing").asText()).isEqualTo("undeclared");
        assertThat(document.at("/contract/findings/0/field").asText()).isEqualTo("mail");
    }

    @Test
    void noValueIsPrintedOrWritten() throws IOException {
        String said = scan("--all", data).toString()
                + scan("--json", "--contract", contract, data)
                + scan("--contract", contract, "--write", "--dry-run", "--json", data)
                + scan("--contract", contract, "--write", data)
                + scan("--json", broken())
                + Files.readString(contract);

        assertThat(planted).hasSize(3 * ROWS).noneMatch(said::contains);
    }

    /** A file without a header, so that a row of values stands where names of columns should. */
    private Path broken() throws IOException {
        String headless = planted.get(0) + "," + planted.get(3) + "\n" + planted.get(6) + "," + planted.get(9) + "\n";
        return Files.writeString(folder.resolve("headless.csv"), headless);
    }

    @Test
    void aTableIsScannedWhereItIs() throws SQLException {
        String url = "jdbc:duckdb:" + folder.resolve("shop.db");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE customers AS SELECT * FROM read_csv('%s')".formatted(data));
        }

        CommandLineRun run = scan("--contract", contract, "--jdbc", url);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("undeclared  customers.mail", "60 records, 5 columns");
        CommandLineRun sample = scan("--jdbc", url, "--table", "customers", "--sample", "50%");
        assertThat(sample.exitCode()).isEqualTo(2);
        assertThat(sample.err()).contains("has a primary key by which rows could be chosen");
    }

    @Test
    void aSampleSaysWhatWasNotLookedAt() {
        CommandLineRun run = scan("--sample", "50%", data);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("records were not looked at, because only a sample was wanted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--all|there is nothing to scan",
                "--write DATA|--write writes into the file of a contract",
                "--write --contract none.yaml DATA|--write writes into the file of a contract",
                "--dry-run --contract CONTRACT DATA|--dry-run says how --write would go",
                "--reject mail DATA|--reject writes into the file of a contract",
                "--reject mail --write --contract CONTRACT DATA|--write and --reject are two calls",
                "--reject none --contract CONTRACT DATA|the contract does not describe this column",
                "--reject mail=iban --contract CONTRACT DATA|there is nothing to reject",
                "--reject phone --contract CONTRACT DATA|that was no suggestion; take it away by hand",
                "--schema-object s DATA|--schema-object is one of a contract",
                "--schema-object s --contract CONTRACT DATA|the contract has no schema object 's'",
                "--table t DATA|these options speak of a database",
                "--jdbc jdbc:duckdb: DATA|files and a table are two calls",
                "--jdbc jdbc:duckdb:|a database has many tables",
                "--jdbc jdbc:duckdb: --table none|the database shows no table or view none",
                "--jdbc jdbc:postgresql://h/d?password=geheim --table t|holds a password",
                "--sample all DATA|is no share between 0 and 100 percent",
                "--sample 0 DATA|is no share between 0 and 100 percent",
                "none.csv|there is no such file",
            })
    void aCallThatCannotBeMeantIsRefused(String words, String said) {
        Object[] call = words.replace("DATA", data.toString())
                .replace("CONTRACT", contract.toString())
                .split(" ");

        CommandLineRun run = scan(call);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(said).doesNotContain("geheim");
    }

    @Test
    void aFileOfWhichNoRecordCanBeReadHasNoVerdict() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.ndjson"), "{\n{\n");

        CommandLineRun run = scan(broken);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("none of 2 records can be read");
    }

    private static CommandLineRun scan(Object... words) {
        List<Object> call = new ArrayList<>(List.of("scan"));
        call.addAll(List.of(words));
        return CommandLineRun.of(call.toArray());
    }
}
