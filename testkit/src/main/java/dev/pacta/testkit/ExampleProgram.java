/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A program of one file, or of several beside it, among the examples or benchmarks, compiled against the class path of the test and run in its process. */
public final class ExampleProgram {
    private final Path source;
    private final URLClassLoader classes;

    private ExampleProgram(Path source, URLClassLoader classes) {
        this.source = source;
        this.classes = classes;
    }

    /**
     * Compiles.
     *
     * @param folder for the classes
     * @throws AssertionError when it does not compile
     */
    public static ExampleProgram compile(Path source, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new AssertionError(
                    "the examples are compiled by the Java that runs the tests; this one has no javac");
        }
        StringWriter faults = new StringWriter();
        Files.createDirectories(folder);
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            List<String> options = List.of(
                    "-d",
                    folder.toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-sourcepath",
                    String.valueOf(source.toAbsolutePath().getParent()),
                    "-proc:none");
            boolean compiled = compiler.getTask(faults, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            if (!compiled) {
                throw new AssertionError(source + " does not compile:\n" + faults);
            }
        }
        URL[] found = {folder.toUri().toURL()};
        return new ExampleProgram(
                source, new URLClassLoader(found, Thread.currentThread().getContextClassLoader()));
    }

    /** Calls its main method and hands on what it throws. */
    public void run(String... arguments) throws Throwable {
        String name = String.valueOf(source.getFileName()).replace(".java", "");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(classes);
        try {
            classes.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
