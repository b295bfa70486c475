# Every compiler flag of the project, in one INTERFACE target.
add_library(postrider_flags INTERFACE)
target_compile_features(postrider_flags INTERFACE cxx_std_20)
target_include_directories(postrider_flags INTERFACE ${PROJECT_SOURCE_DIR}/src ${PROJECT_BINARY_DIR}/generated)
configure_file(${CMAKE_CURRENT_LIST_DIR}/version.h.in ${PROJECT_BINARY_DIR}/generated/domain/version.h @ONLY)
target_compile_definitions(postrider_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS QT_NO_KEYWORDS
    QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(WIN32)
    target_compile_definitions(postrider_flags INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN UNICODE _UNICODE)
endif()
if(MSVC)
    target_compile_options(postrider_flags INTERFACE
        /W4 /w14062 /permissive- /utf-8 /Zc:__cplusplus /EHsc /bigobj
        $<$<BOOL:${POSTRIDER_WERROR}>:/WX>)
else()
    target_compile_options(postrider_flags INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wconversion
        -Wno-sign-conversion -Werror=switch -Werror=return-type
        $<$<BOOL:${POSTRIDER_WERROR}>:-Werror>)
endif()
if(CMAKE_SYSTEM_NAME STREQUAL Linux)
    include(CheckPIESupported)
    check_pie_supported(LANGUAGES CXX)
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)
    # What distributions harden the programs with that they ship. Fortifying needs optimization.
    set(shipped $<CONFIG:Release,RelWithDebInfo,MinSizeRel>)
    target_compile_options(postrider_flags INTERFACE
        "$<${shipped}:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2;-fstack-protector-strong;-fstack-clash-protection>")
    if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
        target_compile_options(postrider_flags INTERFACE $<${shipped}:-fcf-protection>)
    endif()
    target_link_options(postrider_flags INTERFACE "$<${shipped}:LINKER:-z,relro;LINKER:-z,now;LINKER:--as-needed>")
endif()
if(POSTRIDER_SANITIZE AND MSVC)
    message(FATAL_ERROR "The presets with sanitizers are for GCC and Clang.")
elseif(POSTRIDER_SANITIZE)
    target_compile_options(postrider_flags INTERFACE
        -fsanitize=${POSTRIDER_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(postrider_flags INTERFACE -fsanitize=${POSTRIDER_SANITIZE})
endif()

# One precompiled header, made once and shared by every library.
set(POSTRIDER_PRECOMPILED
    <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QObject> <QString> <QStringList> <QUrl>
    <chrono> <functional> <memory> <optional> <vector> <tl/expected.hpp>)

# postrider_library(<name> SOURCES <files> [LINK <targets>])
function(postrider_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC postrider_flags Qt6::Core tl::expected ${arg_LINK})
    target_precompile_headers(${name} PRIVATE ${POSTRIDER_PRECOMPILED})
endfunction()
