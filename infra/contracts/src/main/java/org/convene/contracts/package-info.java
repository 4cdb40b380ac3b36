/** What the services promise each other: topics, and the JSON Schema and examples of every domain event. */
@NullMarked
package org.convene.contracts;

import org.jspecify.annotations.NullMarked;
