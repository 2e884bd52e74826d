// libyaml's one public header; this target is the only way in to it.
#include <yaml.h>
