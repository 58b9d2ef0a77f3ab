/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pacta.contract.Contract;
import dev.pacta.exchange.Draft;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Formats;
import dev.pacta.exchange.SomeContract;
import dev.pacta.exchange.TextFile;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that is exported is code: it compiles, and data is read into it. */
@Tag("volume")
class CodeExportTest {
    private static final Contract SMALL = Draft.named("shop").contract(List.of(SomeContract.object("""
                      - {name: id, logicalType: integer, required: true, logicalTypeOptions: {minimum: 1}, description: "The id */ of it"}
                      - {name: class, logicalType: string, logicalTypeOptions: {minLength: 2, pattern: "^[a-z]+$"}}
                      - {name: first name, logicalType: string, deprecated: true}
                      - {name: status, logicalType: string, required: true, enum: [{value: open}, {value: in progress}]}
                      - {name: total, logicalType: number, physicalType: "decimal(10,2)"}
                      - name: lines
                        logicalType: array
                        items: {logicalType: object, required: true, properties: [{name: sku, logicalType: string, required: true}]}
                      - name: labels
                        logicalType: map
                        map: {key: {logicalType: string, required: true}, value: {logicalType: integer}}
                """)), List.of());

    @TempDir
    Path folder;

    @Test
    void javaRecordsTakeWhatJacksonReads() throws Exception {
        compile(Formats.exporter("java").orElseThrow().export(SMALL).files(), "small");
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.resolve("small").toUri().toURL()}, getClass().getClassLoader())) {
            Object order = new JsonMapper().readValue("""
                    {"id":7,"class":"abc","first name":"Ada","status":"in progress","total":1.50,"lines":[{"sku":"x"}],"labels":{"a":1}}
                    """, loader.loadClass("Orders"));

            assertThat(order)
                    .hasToString("Orders[id=7, class_=abc, firstName=Ada, status=IN_PROGRESS, total=1.50, "
                            + "lines=[Lines[sku=x]], labels={a=1}]");
        }
    }

    @Test
    void javaRecordsOfAnyContractCompile() throws IOException {
        for (int seed = 0; seed < 40; seed++) {
            Exported exported = Formats.exporter("java").orElseThrow().export(RandomContract.of(seed));
            compile(exported.files(), "seed" + seed);
        }
    }

    private void compile(List<TextFile> files, String name) throws IOException {
        Path out = Files.createDirectories(folder.resolve(name));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-encoding", "UTF-8", "-d", out.toString()));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
        for (TextFile file : files) {
            arguments.add(
                    Files.writeString(out.resolve(file.name()), file.text()).toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        java.io.ByteArrayOutputStream errors = new java.io.ByteArrayOutputStream();

        int status = compiler.run(null, errors, errors, arguments.toArray(String[]::new));

        assertThat(status)
                .as(
                        "%s %s %s",
                        name,
                        errors.toString(java.nio.charset.StandardCharsets.UTF_8),
                        files.get(0).text())
                .isZero();
    }

    @Test
    void typeScriptSaysWhatJsonHas() {
        assertThat(text("typescript")).isEqualTo("""
                /**
                 * All orders
                 */
                export interface Orders {
                  /**
                   * The id *\\/ of it
                   */
                  id: number;
                  class?: string | null;
                  /**
                   * @deprecated
                   */
                  "first name"?: string | null;
                  status: "open" | "in progress";
                  total?: number | null;
                  lines?: Array<Lines> | null;
                  labels?: Record<string, number | null> | null;
                }

                export interface Lines {
                  sku: string;
                }
                """);
    }

    @Test
    void pydanticModelsCheckTheLimits() {
        assertThat(text("pydantic")).endsWith("""


                class Lines(pydantic.BaseModel):
                    model_config = pydantic.ConfigDict(populate_by_name=True)

                    sku: str


                class Orders(pydantic.BaseModel):
                    \"""All orders\"""

                    model_config = pydantic.ConfigDict(populate_by_name=True)

                    id: int = pydantic.Field(ge=1, description="The id */ of it")
                    class_: str | None = pydantic.Field(default=None, alias="class", min_length=2, pattern="^[a-z]+$")
                    first_name: str | None = pydantic.Field(default=None, alias="first name", deprecated=True)
                    status: typing.Literal["open", "in progress"]
                    total: decimal.Decimal | None = pydantic.Field(default=None, max_digits=10, decimal_places=2)
                    lines: list[Lines] | None = None
                    labels: dict[str, int | None] | None = None
                """);
    }

    @Test
    void pydanticTypesAreNoWordsOfPythonAndNoFieldHidesThem() {
        Contract contract = Draft.named("shop").contract(List.of(SomeContract.object("""
                      - {name: none, logicalType: object, properties: [{name: x, logicalType: string}]}
                      - {name: UPPER, logicalType: object, properties: [{name: x, logicalType: string}]}
                      - {name: ORDER_ID, logicalType: string}
                """)), List.of());

        assertThat(Formats.exporter("pydantic")
                        .orElseThrow()
                        .export(contract)
                        .files()
                        .get(0)
                        .text())
                .contains("class NoneModel(pydantic.BaseModel):\n", "    none: NoneModel | None = None\n")
                .contains("    UPPER_: UPPER | None = pydantic.Field(default=None, alias=\"UPPER\")\n")
                .contains("    ORDER_ID: str | None = None\n");
    }

    @Test
    void whatFewTakeIsWrittenAnotherWay() {
        Contract contract = Draft.named("shop").contract(List.of(SomeContract.object("""
                      - {name: "True", logicalType: object, required: true, properties: [{name: x, logicalType: string}]}
                      - {name: a, logicalType: integer, required: true, logicalTypeOptions: {exclusiveMinimum: 1.5, exclusiveMaximum: 9.5}}
                      - {name: b, logicalType: integer, required: true, logicalTypeOptions: {exclusiveMinimum: 1, exclusiveMaximum: 9.0}}
                      - {name: c, logicalType: number, required: true, logicalTypeOptions: {exclusiveMinimum: 1.5, maximum: 9.5}}
                """)), List.of());

        assertThat(Formats.exporter("pydantic")
                        .orElseThrow()
                        .export(contract)
                        .files()
                        .get(0)
                        .text())
                .contains("    True_: TrueModel = pydantic.Field(alias=\"True\")\n")
                .contains("    a: int = pydantic.Field(ge=2, le=9)\n", "    b: int = pydantic.Field(gt=1, lt=9)\n")
                .contains("    c: float = pydantic.Field(gt=1.5, le=9.5)\n");
    }

    private static String text(String format) {
        return Formats.exporter(format)
                .orElseThrow()
                .export(SMALL)
                .files()
                .get(0)
                .text();
    }
}
