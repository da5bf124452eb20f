### ¿Qué se dice de las hojas que se escriben?

paper-written = La hoja está aquí: { $file }
paper-not-written = No se pudo escribir la hoja: { $why }. No se perdió nada; puede intentar de nuevo.
