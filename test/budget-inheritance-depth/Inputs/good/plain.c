struct shape { int x; };
struct ring { struct shape shape; };
struct ring ring;
