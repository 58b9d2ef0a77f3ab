/** Starting Pacta, and the story that shows what it does. */
@NullMarked
package dev.pacta.cli.server;

import org.jspecify.annotations.NullMarked;
