/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.QualityRule;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportResult.Imported;
import dev.pacta.exchange.ImportResult.NotImported;
import dev.pacta.exchange.ImportSource;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExcelImporterTest {
    @Test
    void aFilledInTemplateIsAContract() throws IOException {
        SomeWorkbook workbook = new SomeWorkbook()
                .row("Instructions", 1, "How to fill this in")
                .row("Fundamentals", 4, "Kind", "", "DataContract")
                .row("Fundamentals", 5, "apiVersion", "", "v3.0.2")
                .row("Fundamentals", 7, "ID", "", "shop")
                .row("Fundamentals", 8, "Name", "", "The shop & more")
                .row("Fundamentals", 9, "Version", "", "1.2.0")
                .row("Fundamentals", 10, "Status", "", "active")
                .row("Fundamentals", 12, "Owner", "", "team-shop")
                .row("Fundamentals", 14, "Domain", "", "=A1")
                .row("Fundamentals", 19, "", "Purpose", "Sell things")
                .row("Fundamentals", 23, "Tags", "", "a, b")
                .row("Schema <table_name>", 5, "Name", "<table_name>");
        schema(workbook);
        workbook.row("Relationships", 4, "Level", "Type", "From", "To")
                .row("Relationships", 5, "schema", "foreignKey", "orders.customer", "customers.id")
                .row(
                        "Quality",
                        4,
                        "Schema",
                        "Property",
                        "Quality Type",
                        "Description",
                        "Rule (Library)",
                        "Threshold Operator",
                        "Threshold Value")
                .row("Quality", 5, "orders", "", "library", "enough", "rowCount", "mustBeBetween", "[10, 20]")
                .row("Quality", 6, "orders", "id", "library", "", "duplicateCount", "mustBe", "0")
                .row("Quality", 7, "nowhere", "", "text", "lost")
                .row("Team", 4, "Username", "Name", "Description", "Role", "Date In")
                .row("Team", 5, "ada", "Ada", "", "owner", "45000")
                .row("Servers", 4, "Server", "", "prod")
                .row("Servers", 8, "Type", "", "postgres")
                .row("Servers", 36, "", "Host", "db.example.com")
                .row("Servers", 37, "", "Port", "5432")
                .row("Servers", 38, "", "Database", "shop")
                .row("Servers", 39, "", "Schema", "public")
                .name("servers.postgres.host", "Servers!$C$36")
                .name("servers.postgres.port", "Servers!$C$37")
                .name("servers.postgres.database", "Servers!$C$38")
                .name("servers.postgres.schema", "Servers!$C$39")
                .row("Pricing", 4, "Price Amount", "9.95")
                .row("SLA", 6, "Property", "Value", "Extended value", "Unit")
                .row("SLA", 7, "latency", "4", "", "d")
                .row("Custom Properties", 4, "Property", "Value")
                .row("Custom Properties", 5, "owner", "team-shop")
                .row("Custom Properties", 6, "tier", "2")
                .row("My notes", 1, "call Bob");

        Imported imported = imported(workbook.bytes());

        Contract contract = imported.draft();
        assertThat(contract.id().value()).isEqualTo("shop");
        assertThat(contract.name()).isEqualTo("The shop & more");
        assertThat(contract.domain()).isEqualTo("calculated");
        assertThat(contract.tags()).containsExactly("a", "b");
        assertThat(contract.team().name()).isEqualTo("team-shop");
        assertThat(contract.team().members())
                .singleElement()
                .satisfies(member -> assertThat(member.dateIn()).isEqualTo("2023-03-15"));
        assertThat(contract.servers())
                .singleElement()
                .satisfies(server -> assertThat(server.settings())
                        .containsEntry("host", "db.example.com")
                        .containsEntry("schema", "public"));
        assertThat(contract.slaProperties()).hasSize(1);
        assertThat(contract.customProperties()).hasSize(1);
        assertThat(contract.schema()).hasSize(1);
        theSchemaIsRead(contract);
        assertThat(imported.losses())
                .extracting(loss -> loss.text())
                .containsExactlyInAnyOrder(
                        "orders.id: the column 'colour' of the sheet is not part of the template",
                        "a quality rule is about 'nowhere', which is on no sheet",
                        "the sheet 'My notes' is not part of the template");
    }

    private static void schema(SomeWorkbook workbook) {
        workbook.row("Schema orders", 5, "Name", "orders")
                .row("Schema orders", 6, "Type", "table")
                .row("Schema orders", 7, "Description", "All orders")
                .row(
                        "Schema orders",
                        13,
                        "Property",
                        "Logical Type",
                        "Physical Type",
                        "Required",
                        "Description",
                        "Example(s)",
                        "Minimum",
                        "Exclusive Minimum",
                        "Maximum Length",
                        "Colour")
                .row(
                        "Schema orders",
                        14,
                        "id",
                        "string",
                        "varchar(20)",
                        "true",
                        "The key",
                        "O-1, O-2",
                        "",
                        "",
                        "20",
                        "red")
                .row("Schema orders", 15, "total", "number", "", "", "", "1.5", "0", "true")
                .row("Schema orders", 16, "customer", "integer")
                .row("Schema orders", 17, "lines", "array")
                .row("Schema orders", 18, "lines.line", "object")
                .row("Schema orders", 19, "lines.line.sku", "string", "", "yes");
    }

    private static void theSchemaIsRead(Contract contract) {
        var orders = contract.schema().get(0);
        assertThat(orders.description()).isEqualTo("All orders");
        assertThat(orders.relationships()).hasSize(1);
        assertThat(orders.quality())
                .singleElement()
                .satisfies(rule -> assertThat(rule.operator())
                        .isEqualTo(new QualityRule.Operator(
                                QualityRule.Comparison.MUST_BE_BETWEEN,
                                java.util.List.of(java.math.BigInteger.TEN, java.math.BigInteger.valueOf(20)))));
        Property id = orders.properties().get(0);
        assertThat(id.required()).isTrue();
        assertThat(id.options().maxLength()).isEqualTo(20);
        assertThat(id.examples()).containsExactly("O-1", "O-2");
        assertThat(id.quality())
                .singleElement()
                .satisfies(rule -> assertThat(rule.metric()).isEqualTo("duplicateValues"));
        Property total = orders.properties().get(1);
        assertThat(total.options().minimum()).isEqualTo(new dev.pacta.contract.Bound("0", true));
        Property lines = orders.properties().get(3);
        assertThat(lines.logicalType()).isEqualTo(LogicalType.ARRAY);
        Property items = java.util.Objects.requireNonNull(lines.items());
        assertThat(items.properties()).singleElement().satisfies(sku -> {
            assertThat(sku.name()).isEqualTo("sku");
            assertThat(sku.required()).isTrue();
        });
    }

    @Test
    void theDraftNamesWhatTheWorkbookLeftEmpty() throws IOException {
        byte[] bytes = new SomeWorkbook()
                .row("Fundamentals", 7, "ID")
                .row("Schema orders", 13, "Property", "Logical Type")
                .row("Schema orders", 14, "id", "string")
                .bytes();

        assertThat(imported(bytes).draft().id().value()).isEqualTo("shop");
    }

    @Test
    void aValueThatNoContractCanHaveIsRefusedWithItsPlace() throws IOException {
        byte[] bytes =
                SomeWorkbook.small().row("Schema orders", 15, "x", "tpyo").bytes();

        assertThat(refused(bytes)).contains("/schema/0/properties/1/logicalType");
    }

    @Test
    void whatIsNoWorkbookIsRefusedInWords() throws IOException {
        assertThat(refused(new byte[0])).contains("no Excel workbook");
        assertThat(refused("a,b".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("no Excel workbook");
        assertThat(refused(new SomeWorkbook().row("Data", 1, "x").bytes())).contains("no sheet 'Fundamentals'");
    }

    @Test
    void aSmallFileThatUnpacksToGigabytesIsStopped() throws IOException {
        String zeros = " ".repeat(WorkbookParts.MOST_BYTES + 1);
        byte[] bomb = SomeWorkbook.small().part("xl/media/big.bin", zeros).bytes();

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(refused(bomb)).contains("unpacks to more than 64 MB");
    }

    @Test
    void aMillionRowsOfDataAreNoContract() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 20; row < 1_000_020; row++) {
            rows.append("<row><c><v>1</v></c></row>");
        }

        assertThat(refused(SomeWorkbook.small()
                        .raw("Schema orders", rows.toString())
                        .bytes()))
                .contains("more than 500,000 cells");
    }

    @Test
    void entitiesAreNeverFollowed() throws IOException {
        String evil = """
                <!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <sst><si><t>&secret;</t></si></sst>""";
        String laughs = """
                <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <sst><si><t>&b;</t></si></sst>""";

        assertThat(refused(
                        SomeWorkbook.small().part("xl/sharedStrings.xml", evil).bytes()))
                .contains("sharedStrings.xml");
        assertThat(refused(SomeWorkbook.small()
                        .part("xl/sharedStrings.xml", laughs)
                        .bytes()))
                .contains("sharedStrings.xml");
    }

    @Test
    void spoiledFilesAreRefusedAndNeverMore() throws IOException {
        byte[] good = SomeWorkbook.small().bytes();
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            byte[] bad = good.clone();
            for (int each = 0; each < 1 + random.nextInt(8); each++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            assertThat(new ExcelImporter().read(ImportSource.of("shop.xlsx", bad)))
                    .isNotNull();
        }
    }

    private static Imported imported(byte[] bytes) {
        ImportResult result = new ExcelImporter().read(ImportSource.of("shop.xlsx", bytes));
        assertThat(result).as("%s", result).isInstanceOf(Imported.class);
        return (Imported) result;
    }

    private static String refused(byte[] bytes) {
        ImportResult result = new ExcelImporter().read(ImportSource.of("shop.xlsx", bytes));
        assertThat(result).isInstanceOf(NotImported.class);
        return ((NotImported) result).messages().get(0).text();
    }
}
