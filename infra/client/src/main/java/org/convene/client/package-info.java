/** How a Java program calls Convene: a connection, and the calls and records that are generated from OpenAPI. */
@NullMarked
package org.convene.client;

import org.jspecify.annotations.NullMarked;
